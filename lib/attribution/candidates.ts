import { CUE_FIRST, CUE_INNER, LABELS } from './labels';
import type { ProbabilityBands } from './probability-bands';
import type { Piece } from './signals';

/** What the first pass found, by position. */
export interface Tags {
  readonly labels: Uint8Array;
  /** The probability of each label: LABELS a position. */
  readonly marginals: Float32Array;
  readonly bands: ProbabilityBands;
}

/** A stretch that may be a cue; positions, half-open. */
export interface CueCandidate extends Piece {
  /** The highest probability in it that a token belongs to a cue. */
  readonly probability: number;
  /** Whether the first pass chose it, or only thought of it. */
  readonly chosen: boolean;
}

/** Cues that the first pass did not choose are looked at again from this probability on. */
const LEAST_PROBABILITY = 0.2;

const cueProbability = ({ marginals }: Tags, i: number): number =>
  (marginals[i * LABELS + CUE_FIRST] as number) + (marginals[i * LABELS + CUE_INNER] as number);

/** The cues of a piece to look at, in reading order. */
export function cueCandidates(tags: Tags, { from, to }: Piece): CueCandidate[] {
  const candidates: CueCandidate[] = [];
  let i = from;
  while (i < to) {
    const chosen = tags.labels[i] === CUE_FIRST;
    const end = chosen ? endOfChosen(tags, i, to) : endOfThought(tags, i, to);
    if (end > i) candidates.push({ from: i, to: end, chosen, probability: highest(tags, i, end) });
    i = Math.max(end, i + 1);
  }
  return candidates;
}

function endOfChosen({ labels }: Tags, from: number, to: number): number {
  let end = from + 1;
  while (end < to && labels[end] === CUE_INNER) end++;
  return end;
}

function endOfThought(tags: Tags, from: number, to: number): number {
  if (cueProbability(tags, from) <= LEAST_PROBABILITY) return from;
  let end = from + 1;
  while (
    end < to &&
    tags.labels[end] !== CUE_FIRST &&
    (tags.marginals[end * LABELS + CUE_INNER] as number) > LEAST_PROBABILITY
  )
    end++;
  return end;
}

function highest(tags: Tags, from: number, to: number): number {
  let best = 0;
  for (let i = from; i < to; i++) best = Math.max(best, cueProbability(tags, i));
  return best;
}
