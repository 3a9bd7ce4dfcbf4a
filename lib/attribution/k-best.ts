import { IMPOSSIBLE, type Transitions } from './chain';
import { LABELS, mayEnd, mayFollow, START } from './labels';

/** A sequence of labels and its log-score. */
export interface LabelSequence {
  readonly labels: Uint8Array;
  readonly score: number;
}

const labelsThat = (holds: (label: number) => boolean): readonly number[] =>
  Array.from({ length: LABELS }, (_, label) => label).filter(holds);
const BEFORE = labelsThat(() => true).map((next) => labelsThat((previous) => mayFollow(previous, next)));
const FINAL = labelsThat(mayEnd);

/**
 * The `k` best sequences of labels for `length` tokens, best first; fewer where there are no more. Viterbi with a list
 * at each label (Seshadri and Sundberg 1994). `scores` holds a log-score for each token and label, row-major.
 */
export function bestSequences(
  scores: Float64Array,
  length: number,
  transitions: Transitions,
  k: number,
): LabelSequence[] {
  const cells = LABELS * k;
  const totals = new Float64Array(length * cells).fill(-Infinity);
  /** For each entry, which entry of the row before it goes on from. */
  const back = new Uint16Array(length * cells);
  for (let label = 0; label < LABELS; label++)
    if (mayFollow(START, label))
      totals[label * k] = (transitions[START * LABELS + label] as number) + (scores[label] as number);
  for (let i = 1; i < length; i++)
    for (let label = 0; label < LABELS; label++) {
      const at = i * cells + label * k;
      gather(totals, back, (i - 1) * cells, at, label, transitions, k);
      const own = scores[i * LABELS + label] as number;
      for (let rank = 0; rank < k; rank++) totals[at + rank] = (totals[at + rank] as number) + own;
    }
  const last = FINAL.flatMap((label) => Array.from({ length: k }, (_, rank) => label * k + rank))
    .map((entry) => ({ entry, score: totals[(length - 1) * cells + entry] as number }))
    .filter(({ score }) => score > IMPOSSIBLE / 2)
    .sort((a, b) => b.score - a.score)
    .slice(0, k);
  return last.map(({ entry, score }) => ({ labels: trace(back, entry, length, k), score }));
}

/** Fills the list of one label from the lists of the labels before it: insertion into a list that stays sorted. */
function gather(
  totals: Float64Array,
  back: Uint16Array,
  before: number,
  at: number,
  label: number,
  transitions: Transitions,
  k: number,
): void {
  const last = at + k - 1;
  for (const previous of BEFORE[label] as readonly number[]) {
    const step = transitions[previous * LABELS + label] as number;
    for (let rank = 0; rank < k; rank++) {
      const score = (totals[before + previous * k + rank] as number) + step;
      if (!(score > (totals[last] as number))) break;
      let place = last;
      while (place > at && (totals[place - 1] as number) < score) {
        totals[place] = totals[place - 1] as number;
        back[place] = back[place - 1] as number;
        place--;
      }
      totals[place] = score;
      back[place] = previous * k + rank;
    }
  }
}

function trace(back: Uint16Array, final: number, length: number, k: number): Uint8Array {
  const labels = new Uint8Array(length);
  let entry = final;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = Math.floor(entry / k);
    entry = back[i * LABELS * k + entry] as number;
  }
  return labels;
}
