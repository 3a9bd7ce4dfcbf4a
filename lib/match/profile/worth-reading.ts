import { LEAST_WORDINGS } from '../../corpus/worded-enough';
import type { Gist } from './evidence';
import { gistOdds } from './likeness';
import type { Profiles } from './profiles';

/** Claims less like it than this are not looked at: of 555 right pairings two lie below, of other news the better half. */
export const LEAST_LIKE = -10;

/**
 * The same for a claim about a party and a statement that names none. Of 53 such that are right the least is at -3.1; of
 * 2,938 such statements of other news seven in eight lie below.
 */
const LEAST_LIKE_UNNAMED = -6;

/**
 * Whether the gist of a statement that names no party is like enough to any claim for its grammar to be read. Where a claim
 * is judged by its frames alone, everything is.
 */
export function worthReading(profiles: Profiles): (gist: Gist) => boolean {
  const { cores, wordings } = profiles;
  if (wordings.some((count) => count < LEAST_WORDINGS)) return () => true;
  const least = cores.map((core) =>
    core.some(({ term }) => term.startsWith('@')) ? LEAST_LIKE_UNNAMED : LEAST_LIKE,
  );
  return (gist) => gistOdds(gist, profiles).some((odds, claim) => odds >= (least[claim] as number));
}
