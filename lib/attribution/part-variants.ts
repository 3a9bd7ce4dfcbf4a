import type { Run } from './labels';
import type { Piece, Signals } from './signals';

const SOURCE = 1;
const CUE = 2;
const CONTENT = 3;
const OPENING = 1;
const CLOSING = 2;

/**
 * The same reading with a part of its content more or less: what stands before "…, she said, …" in its sentence, what
 * stands after it, the quotation that goes on after it, or without one of several parts.
 */
export function otherParts(signals: Signals, runs: readonly Run[], within: Piece): Run[][] {
  const group = runs.filter(({ role }) => role === CUE || role === SOURCE);
  if (group.length === 0) return [];
  const from = Math.min(...group.map((run) => run.from));
  const to = Math.max(...group.map((run) => run.to));
  const first = Math.max(within.from, signals.sentenceFrom[from] as number);
  const end = Math.min(within.to, (signals.sentenceLast[to - 1] as number) + 1);
  const added = [part(signals, first, from), part(signals, to, end), nextQuotation(signals, end, within.to)];
  const contents = runs.filter(({ role }) => role === CONTENT);
  return [
    ...added
      .filter((run) => run !== null)
      .filter((run) => runs.every((other) => run.to <= other.from || run.from >= other.to))
      .map((run) => [...runs, run]),
    ...(contents.length > 1 ? contents.map((content) => runs.filter((run) => run !== content)) : []),
  ];
}

/** The words from `from` to `to` without the punctuation at their edges; null if there is none. */
function part({ punctuation }: Signals, from: number, to: number): Run | null {
  let start = from;
  let end = to;
  while (start < end && punctuation[start]) start++;
  while (end > start && punctuation[end - 1]) end--;
  return end > start ? { role: CONTENT, from: start, to: end } : null;
}

/** What a quotation that begins at `from` holds. */
function nextQuotation(signals: Signals, from: number, to: number): Run | null {
  if (from >= to || signals.mark[from] !== OPENING) return null;
  let end = from + 1;
  while (end < to && signals.mark[end] !== CLOSING) end++;
  return part(signals, from, end);
}
