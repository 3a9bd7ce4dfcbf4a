import { bestWays, IMPOSSIBLE, type Transitions, type Ways } from './chain';
import { BEFORE, LABELS, mayEnd } from './labels';

/** A sequence of labels and its log-score. */
export interface LabelSequence {
  readonly labels: Uint8Array;
  readonly score: number;
}

/** A sequence not yet written out: as `parent` after `at`, `label` at `at`, and the best way to there before it. */
interface Deviation {
  readonly score: number;
  readonly parent: Uint8Array;
  readonly at: number;
  readonly label: number;
}

/**
 * The `k` best sequences of labels for `length` tokens, best first; fewer where there are no more. Exact, at little more
 * than the cost of one Viterbi pass: every sequence leaves a better one at one place, and is best before that place
 * (Lawler 1972). `scores` holds a log-score for each token and label, row-major.
 */
export function bestSequences(
  scores: Float64Array,
  length: number,
  transitions: Transitions,
  k: number,
): LabelSequence[] {
  const ways = bestWays(scores, length, transitions);
  const queue: Deviation[] = [];
  const parent = new Uint8Array(length);
  for (let label = 0; label < LABELS; label++) {
    const score = ways.best[(length - 1) * LABELS + label] as number;
    if (mayEnd(label)) insert(queue, k, score, parent, length - 1, label);
  }
  const found: LabelSequence[] = [];
  for (let next = queue.shift(); next && found.length < k; next = queue.shift()) {
    const labels = writeOut(next, ways);
    found.push({ labels, score: next.score });
    deviate(queue, k - found.length, next, labels, ways, transitions);
  }
  return found;
}

function writeOut({ parent, at, label }: Deviation, { back }: Ways): Uint8Array {
  const labels = parent.slice();
  let current = label;
  for (let i = at; i >= 0; i--) {
    labels[i] = current;
    current = back[i * LABELS + current] as number;
  }
  return labels;
}

/** Queues the sequences that leave this one before the place where it left its parent. */
function deviate(
  queue: Deviation[],
  room: number,
  { score, at }: Deviation,
  labels: Uint8Array,
  { best }: Ways,
  transitions: Transitions,
): void {
  const { from, labels: before } = BEFORE;
  for (let i = at - 1; i >= 0; i--) {
    const own = labels[i] as number;
    const next = labels[i + 1] as number;
    const rest = score - (best[i * LABELS + own] as number) - (transitions[own * LABELS + next] as number);
    const end = from[next + 1] as number;
    for (let j = from[next] as number; j < end; j++) {
      const label = before[j] as number;
      if (label === own) continue;
      const other = (best[i * LABELS + label] as number) + (transitions[label * LABELS + next] as number);
      insert(queue, room, rest + other, labels, i, label);
    }
  }
}

/** Keeps the first `room` of the queue sorted; what stands behind them is never asked for. */
function insert(
  queue: Deviation[],
  room: number,
  score: number,
  parent: Uint8Array,
  at: number,
  label: number,
): void {
  if (score < IMPOSSIBLE / 2 || room === 0) return;
  if (queue.length >= room && (queue[room - 1] as Deviation).score >= score) return;
  let place = Math.min(queue.length, room - 1);
  for (; place > 0 && (queue[place - 1] as Deviation).score < score; place--)
    queue[place] = queue[place - 1] as Deviation;
  queue[place] = { score, parent, at, label };
}
