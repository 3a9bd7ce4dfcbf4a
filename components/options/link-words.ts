import type { Relation } from '../../lib/corpus/relation';
import type { MessageKey } from '../translate';

/** What a claim does to the one that it answers. */
export const LINK_WORDS = {
  contradicts: 'linkContradicts',
  denies: 'linkDenies',
  mirrors: 'linkMirrors',
  qualifies: 'linkQualifies',
  corroborates: 'linkCorroborates',
} as const satisfies Record<Relation, MessageKey>;
