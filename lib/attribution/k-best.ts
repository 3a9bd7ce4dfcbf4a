import { IMPOSSIBLE, type Transitions } from './chain';
import { LABELS, LABELS_BEFORE, mayEnd, START } from './labels';

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

/** The score of the best way to each label, and the label before it on that way. Row-major, LABELS a row. */
interface Trellis {
  readonly best: Float64Array;
  readonly back: Uint8Array;
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
  const trellis = forward(scores, length, transitions);
  const queue: Deviation[] = [];
  const parent = new Uint8Array(length);
  for (let label = 0; label < LABELS; label++) {
    const score = trellis.best[(length - 1) * LABELS + label] as number;
    if (mayEnd(label)) insert(queue, k, score, parent, length - 1, label);
  }
  const found: LabelSequence[] = [];
  for (let next = queue.shift(); next && found.length < k; next = queue.shift()) {
    const labels = writeOut(next, trellis);
    found.push({ labels, score: next.score });
    deviate(queue, k - found.length, next, labels, trellis, transitions);
  }
  return found;
}

function forward(scores: Float64Array, length: number, transitions: Transitions): Trellis {
  const best = new Float64Array(length * LABELS);
  const back = new Uint8Array(length * LABELS);
  for (let label = 0; label < LABELS; label++)
    best[label] = (transitions[START * LABELS + label] as number) + (scores[label] as number);
  for (let i = 1; i < length; i++)
    for (let label = 0; label < LABELS; label++) {
      let most = -Infinity;
      for (const previous of LABELS_BEFORE[label] as readonly number[]) {
        const score =
          (best[(i - 1) * LABELS + previous] as number) + (transitions[previous * LABELS + label] as number);
        if (score <= most) continue;
        most = score;
        back[i * LABELS + label] = previous;
      }
      best[i * LABELS + label] = most + (scores[i * LABELS + label] as number);
    }
  return { best, back };
}

function writeOut({ parent, at, label }: Deviation, { back }: Trellis): Uint8Array {
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
  { best }: Trellis,
  transitions: Transitions,
): void {
  for (let i = at - 1; i >= 0; i--) {
    const own = labels[i] as number;
    const next = labels[i + 1] as number;
    const rest = score - (best[i * LABELS + own] as number) - (transitions[own * LABELS + next] as number);
    for (const label of LABELS_BEFORE[next] as readonly number[]) {
      if (label === own) continue;
      const other = (best[i * LABELS + label] as number) + (transitions[label * LABELS + next] as number);
      insert(queue, room, rest + other, labels, i, label);
    }
  }
}

/** Keeps the queue sorted and no longer than `room`. */
function insert(
  queue: Deviation[],
  room: number,
  score: number,
  parent: Uint8Array,
  at: number,
  label: number,
): void {
  if (score < IMPOSSIBLE / 2) return;
  const last = queue[room - 1];
  if (room === 0 || (last && last.score >= score)) return;
  let place = queue.length;
  while (place > 0 && (queue[place - 1] as Deviation).score < score) place--;
  queue.splice(place, 0, { score, parent, at, label });
  if (queue.length > room) queue.length = room;
}
