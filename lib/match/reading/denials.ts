import { lowerAt, type Token } from '../../text/tokens';
import { CLAUSE } from './clause';
import { isDenier } from './deniers';

/** A token after which all is denied, or nothing; null where only what stands further on can tell. */
interface Turn {
  readonly at: number;
  readonly denies: boolean | null;
}

/** Where a sentence says that something is not so: read once, asked for each of its acts. */
export interface Denials {
  /** Tokens that deny, ascending. */
  readonly deniers: readonly number[];
  /** The same with what begins anew, ascending: the nearest one before an act counts. */
  readonly turns: readonly Turn[];
  /** The last that denies what stands before it: "reports of it [were] rejected"; -1 if none does. */
  readonly lastCalled: number;
  /** The same for what is given a name: "[called] reports of it a lie"; and the verb that gives the name. */
  readonly lastNamed: number;
  readonly naming: number;
}

/** Reads tokens `from` to `to` in one pass. */
export function readDenials(tokens: readonly Token[], from: number, to: number): Denials {
  const inside = (at: number): string => (at >= from && at < to ? lowerAt(tokens, at) : '');
  const follows = (at: number, words: ReadonlySet<string>): boolean =>
    [1, 2, 3].some((back) => words.has(inside(at - back)));
  const deniers: number[] = [];
  const turns: Turn[] = [];
  let [lastCalled, lastNamed, naming] = [-1, -1, Number.POSITIVE_INFINITY];
  for (let at = from; at < to; at++) {
    const lower = inside(at);
    const denies = isDenier(tokens, at);
    if (denies) deniers.push(at);
    if (denies && follows(at, CLAUSE.auxiliaries)) lastCalled = at;
    else if (denies && /^(?:an?|as)$/.test(inside(at - 1))) lastNamed = at;
    if (lower === ';' || CLAUSE.resets.has(lower)) turns.push({ at, denies: null });
    // "It is not true", "there is no question".
    else if (CLAUSE.truths.has(lower) && follows(at, CLAUSE.negators)) turns.push({ at, denies: true });
    else if (denies) turns.push({ at, denies: !isComplete(inside(at + 1), inside(at + 2)) });
    if (CLAUSE.namings.has(lower)) naming = Math.min(naming, at);
  }
  return { deniers, turns, lastCalled, lastNamed, naming };
}

/** "Denies this and …": what follows is said besides. */
const isComplete = (next: string, after: string): boolean =>
  CLAUSE.anaphors.has(next) && /^(?:[,.;]|and|but)?$/.test(after);

/** The last of ascending values that lies before `from`; by binary search. */
function lastBefore<T>(ascending: readonly T[], from: number, placeOf: (value: T) => number): T | undefined {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(ascending[middle] as T) < from) low = middle + 1;
    else high = middle;
  }
  return ascending[low - 1];
}

/** The last denier before token `from`, or -1. */
export const denierBefore = ({ deniers }: Denials, from: number): number =>
  lastBefore(deniers, from, (at) => at) ?? -1;

/** Whether somebody denies what tokens `from` to `to` (exclusive) tell: before them, or after them in the passive. */
export function isDeniedAt(
  { turns, lastCalled, lastNamed, naming }: Denials,
  from: number,
  to: number,
): boolean {
  const before = lastBefore(turns, from, ({ at }) => at)?.denies;
  return before ?? (lastCalled >= to || (lastNamed >= to && naming < from));
}
