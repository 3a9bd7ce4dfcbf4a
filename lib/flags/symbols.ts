import type { TextDocument } from '../text/document';
import type { Token } from '../text/tokens';

/** What a pattern can ask of a token besides its word; one bit each. */
export const FEATURES = {
  /** Has a letter or a digit. */
  word: 1,
  /** Begins with a digit, or with a currency sign. */
  number: 2,
  /** Begins with a capital letter. */
  cap: 4,
  ly: 8,
  ed: 16,
  ing: 32,
} as const;

export type Feature = keyof typeof FEATURES;

const FEATURE_BITS = 6;

/** One number for all that a pattern can see of a token: which word of the lexicons it is (0: none), and its features. */
export type TokenSymbol = number;

export const wordOf = (symbol: TokenSymbol): number => symbol >> FEATURE_BITS;
export const featuresOf = (symbol: TokenSymbol): number => symbol & ((1 << FEATURE_BITS) - 1);

const ASCII_WORD = /^[a-z]/;
const WORD = /[\p{L}\p{N}]/u;
const NUMBER = /^[\d$€£¥]/;
const CAPITAL = /^\p{Lu}/u;

export function featuresOfToken({ text, lower }: Token): number {
  const plain = ASCII_WORD.test(text);
  if (!plain && !WORD.test(text)) return 0;
  let features = FEATURES.word as number;
  if (!plain && NUMBER.test(text)) features |= FEATURES.number;
  if (!plain && CAPITAL.test(text)) features |= FEATURES.cap;
  if (lower.endsWith('ly')) features |= FEATURES.ly;
  else if (lower.endsWith('ed')) features |= FEATURES.ed;
  else if (lower.endsWith('ing')) features |= FEATURES.ing;
  return features;
}

/** The symbol of each token, given the number of each word that occurs in a pattern. */
export function symbolsOf({ tokens }: TextDocument, words: ReadonlyMap<string, number>): Uint32Array {
  return Uint32Array.from(
    tokens,
    (token) => ((words.get(token.lower) ?? 0) << FEATURE_BITS) | featuresOfToken(token),
  );
}
