import { CONTENT, type Run } from './labels';
import { ENDS, STARTS } from './look-around';
import type { Signals } from './signals';

/** Boundaries are looked for this many tokens from where they are. */
const REACH = 40;

/**
 * The same reading with its content ending, or beginning, at other clause boundaries of the sentence: where content ends is
 * what people disagree on most, and what the second pass, which sees a few words at a time, gets wrong most.
 */
export function otherBoundaries(signals: Signals, runs: readonly Run[]): Run[][] {
  return runs.flatMap((run, index) => {
    if (run.role !== CONTENT) return [];
    const rest = runs.filter((_, other) => other !== index);
    return [...otherEnds(signals, run), ...otherStarts(signals, run)]
      .filter((changed) => rest.every((other) => changed.to <= other.from || changed.from >= other.to))
      .map((changed) => [...rest, changed]);
  });
}

function otherEnds(signals: Signals, run: Run): Run[] {
  const last = run.to - 1;
  const edge = Math.min(signals.sentenceLast[last] as number, last + REACH);
  const ends: Run[] = [];
  for (let i = Math.max(run.from, last - REACH); i <= edge; i++)
    if (i !== last && (signals.boundary[i] as number) & ENDS) ends.push({ ...run, to: i + 1 });
  return ends;
}

function otherStarts(signals: Signals, run: Run): Run[] {
  const edge = Math.max(signals.sentenceFrom[run.from] as number, run.from - REACH);
  const starts: Run[] = [];
  for (let i = edge; i < Math.min(run.to, run.from + REACH); i++)
    if (i !== run.from && (signals.boundary[i] as number) & STARTS) starts.push({ ...run, from: i });
  return starts;
}
