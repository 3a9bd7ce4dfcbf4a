import { isAnswer } from './claim-answer';
import { isNamed } from './claim-names';
import type { ClaimView } from './claim-view';

/** Which claims of a reading are shown; every condition that is set must hold. */
export interface ClaimFilter {
  readonly answered: boolean;
  readonly unverified: boolean;
  readonly unsourced: boolean;
  /** The name of a source, or null for any. */
  readonly source: string | null;
  /** The id of a party, or null for any. */
  readonly party: string | null;
  /** Words that all stand in the claim, its source, or its answers; empty for any. */
  readonly query: string;
}

export const EVERY_CLAIM: ClaimFilter = {
  answered: false,
  unverified: false,
  unsourced: false,
  source: null,
  party: null,
  query: '',
};

/** Somebody denies it, contradicts it, says the same of the other side, or puts it in context; agreement is no answer. */
export const isAnswered = ({ answers }: ClaimView): boolean => answers.some(isAnswer);

export const isUnverified = ({ flags }: ClaimView): boolean =>
  flags.some(({ kind }) => kind === 'unverified');

/** Somebody is said to have said it, and nobody could look up who. */
export const isUnsourced = ({ source }: ClaimView): boolean => source !== null && !isNamed(source);

/** Tells for each claim whether it is shown. */
export function claimFilter(filter: ClaimFilter): (claim: ClaimView) => boolean {
  const words = plain(filter.query).split(/\s+/).filter(Boolean);
  return (claim) =>
    (!filter.answered || isAnswered(claim)) &&
    (!filter.unverified || isUnverified(claim)) &&
    (!filter.unsourced || isUnsourced(claim)) &&
    (filter.source === null || claim.source?.name === filter.source) &&
    (filter.party === null || claim.source?.party?.id === filter.party) &&
    (words.length === 0 || words.every((word) => searchable(claim).includes(word)));
}

const SEARCHABLE = new WeakMap<ClaimView, string>();

/** Kept by claim: folding 1,000 claims again at every key would be felt. */
function searchable(claim: ClaimView): string {
  const kept = SEARCHABLE.get(claim);
  if (kept !== undefined) return kept;
  const answers = claim.answers.flatMap((answer) =>
    answer.from === 'corpus' ? [answer.cited.text, answer.cited.claimant, answer.cited.outlet] : [],
  );
  const text = plain([claim.text, claim.source?.name, claim.source?.written, ...answers].join('\n'));
  SEARCHABLE.set(claim, text);
  return text;
}

/** Lower case, without accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
