import type { CueCandidate } from '../../lib/attribution/candidates';
import type { Piece } from '../../lib/attribution/signals';
import type { GoldAttribution } from './gold';

export interface MatchedCues {
  /** Each candidate with the marked attribution whose cue it overlaps most, or null. */
  readonly pairs: readonly (readonly [CueCandidate, GoldAttribution | null])[];
  /** The marked attributions of the piece that no candidate overlaps. */
  readonly missed: readonly GoldAttribution[];
}

const overlap = (a: Piece, b: Piece): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
const cueOverlap = (gold: GoldAttribution, candidate: Piece): number =>
  gold.cue.reduce((sum, run) => sum + overlap(run, candidate), 0);

/** Pairs candidates with marked attributions, each at most once, in reading order. */
export function matchCues(
  candidates: readonly CueCandidate[],
  gold: readonly GoldAttribution[],
  piece: Piece,
): MatchedCues {
  const left = new Set(gold.filter(({ cue }) => cue.some((run) => overlap(run, piece) > 0)));
  const pairs = candidates.map((candidate) => {
    const matching = [...left].filter((one) => cueOverlap(one, candidate) > 0);
    const [best] = matching.sort((a, b) => cueOverlap(b, candidate) - cueOverlap(a, candidate));
    if (best) left.delete(best);
    return [candidate, best ?? null] as const;
  });
  return { pairs, missed: [...left] };
}
