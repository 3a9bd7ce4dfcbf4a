import type { Token } from '../../text/tokens';

/** A number as a text gives it: "at least eleven" is from 11 without end, "dozens" from 24 to 99. */
export interface Quantity {
  readonly least: number;
  readonly most: number;
  /** As written. */
  readonly text: string;
  readonly at: number;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** Values of the words for whole numbers up to ninety. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };
const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 99],
  scores: [40, 99],
  hundreds: [200, 999],
  thousands: [2000, 9999],
  couple: [2, 2],
  pair: [2, 2],
  dozen: [12, 12],
};
/** Words that make a number greater, and stand for some number by themselves. */
export const SCALE_WORDS: readonly string[] = [...Object.keys(SCALES), 'dozen', 'score'];
const LEAST = /^(?:least|than|over|above|nearly)$/;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const UNIT_AFTER =
  /^(?:%|percent|per|km|kilomet\w+|miles?|met\w+|years?|months?|weeks?|days?|hours?|minutes?|am|pm|c|°)$/;

const DIGITS = /^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/;

function parseNumber(lower: string): number | null {
  if (!lower.includes('-') && !/^\d/.test(lower)) return NUMBER_WORDS.get(lower) ?? null;
  if (DIGITS.test(lower)) return Number(lower.replaceAll(',', ''));
  let sum = 0;
  for (const part of lower.split('-')) {
    const value = NUMBER_WORDS.get(part);
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

/** A year, a date, an age or a measure says nothing about how many. */
function isCount(tokens: readonly Token[], at: number, value: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + 1]?.lower ?? '';
  if (value === 1 || value === 0) return false;
  if (/^\d{4}$/.test(tokens[at]?.text ?? '') && value >= 1900 && value <= 2100) return false;
  return !(MONTH.test(before) || MONTH.test(after) || UNIT_AFTER.test(after));
}

/** The count that begins at token `at`, if one does. */
function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  const { lower, text } = tokens[at] as Token;
  const before = tokens[at - 1]?.lower ?? '';
  const vague = Object.hasOwn(VAGUE, lower) ? VAGUE[lower] : undefined;
  if (lower === 'hundred' && before === 'several') return { least: 200, most: 999, text, at };
  if (vague) return { least: vague[0], most: vague[1], text, at };
  const base = SCALES[before] === undefined ? parseNumber(lower) : null;
  if (base === null || !isCount(tokens, at, base)) return null;
  const value = base * (SCALES[tokens[at + 1]?.lower ?? ''] ?? 1);
  return { least: value, most: LEAST.test(before) ? Number.POSITIVE_INFINITY : value, text, at };
}

/** The counts among tokens `from` to `to`. */
export function readQuantities(tokens: readonly Token[], from: number, to: number): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = from; at < to; at++) {
    const quantity = quantityAt(tokens, at);
    if (quantity) found.push(quantity);
  }
  return found;
}
