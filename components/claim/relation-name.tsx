import type { Relation } from '../../lib/corpus/relation';
import { RELATION_WORDS } from '../../lib/reading/words';
import { RELATION_STYLES } from '../look/relation-styles';
import type { Translate } from '../translate';

export interface RelationNameProps {
  readonly t: Translate;
  readonly relation: Relation;
  /** Who answers; null where nobody is named. */
  readonly by: string | null;
}

/** How one claim answers another, in plain words, with its sign. */
export function RelationName({ t, relation, by }: RelationNameProps) {
  const { ink, sign } = RELATION_STYLES[relation];
  const { by: named, plain } = RELATION_WORDS[relation];
  return (
    <span class="relation" style={{ '--relation': `light-dark(${ink.light}, ${ink.dark})` }}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={sign} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      </svg>
      <span>{by === null ? t(plain) : t(named, by)}</span>
    </span>
  );
}
