import type { Span } from '../text/span';

/** The seven kinds of language that marks what is not established, in the order in which they are shown. */
export const FLAG_KINDS = [
  'unverified',
  'allegation',
  'hearsay',
  'speculation',
  'vague-source',
  'no-response',
  'denial',
] as const;

export type FlagKind = (typeof FLAG_KINDS)[number];

/** A place where the text itself says that something is not established. Its span covers the words that say so. */
export interface Flag extends Span {
  readonly kind: FlagKind;
  /** The lexicon entry or rule that found it. */
  readonly rule: string;
  /** The outlet's own reservation, or one that stands inside what somebody else says. */
  readonly voice: 'outlet' | 'speaker';
  /** With voice "speaker": index of the innermost attribution around it. */
  readonly attribution: number | null;
  /** The clause or claim that it bears on. */
  readonly scope: Span | null;
  /** With `no-response` and `denial`: who is silent or denies, where the text names it. */
  readonly party: Span | null;
}
