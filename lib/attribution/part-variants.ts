import { CONTENT, CUE, type Run, SOURCE } from './labels';
import { CLOSING, OPENING, type Piece, type Signals } from './signals';

/**
 * The same reading with a part of its content more or less: what stands before "…, she said, …" in its sentence, what
 * stands after it, a quotation that goes on after it; with one of these alone; or without one of several parts.
 */
export function otherParts(signals: Signals, runs: readonly Run[], within: Piece): Run[][] {
  const group = runs.filter(({ role }) => role === CUE || role === SOURCE);
  if (group.length === 0) return [];
  const from = Math.min(...group.map((run) => run.from));
  const to = Math.max(...group.map((run) => run.to));
  const first = Math.max(within.from, signals.sentenceFrom[from] as number);
  const end = Math.min(within.to, (signals.sentenceLast[to - 1] as number) + 1);
  const found = [
    part(signals, first, from),
    part(signals, to, end),
    nextQuotation(signals, to, end, within.to),
    nextQuotation(signals, end, end + 1, within.to),
  ].filter((run) => run !== null);
  const contents = runs.filter(({ role }) => role === CONTENT);
  const isFree = (run: Run): boolean => runs.every((other) => run.to <= other.from || run.from >= other.to);
  return [
    ...found.filter(isFree).map((run) => [...runs, run]),
    ...found.map((run) => [...group, run]),
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

/** What the first quotation holds that begins from `from` on, before `to`; it ends before `limit`. */
function nextQuotation(signals: Signals, from: number, to: number, limit: number): Run | null {
  let start = from;
  while (start < to && signals.mark[start] !== OPENING) start++;
  if (start >= Math.min(to, limit)) return null;
  let end = start + 1;
  while (end < limit && signals.mark[end] !== CLOSING) end++;
  return part(signals, start, end);
}
