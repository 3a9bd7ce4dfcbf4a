import { fold } from './fold';
import type { Span } from './span';

/** One word, number, mark or clitic ("hasn't" is "has" and "n't"). */
export interface Token extends Span {
  /** The token as written, with folded quotation marks and dashes. */
  readonly text: string;
  readonly lower: string;
  /** Which paragraph it stands in, from 0. */
  readonly paragraph: number;
}

/** Tokens of a text by index, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const REST_OF_WORD = String.raw`(?:[-'&][\p{L}\p{M}\p{N}]+)*`;
const NUMBER = String.raw`[$€£¥]?\d+(?:[.,:]\d+)*%?[\p{L}\p{M}\p{N}]*${REST_OF_WORD}`;
const INITIALS = String.raw`(?:\p{L}\.){2,}`;
const WORD = String.raw`[\p{L}\p{M}\p{N}]+${REST_OF_WORD}`;
const MARKS = String.raw`''|\.{2,}|-{2,}|\n+|\S`;
const TOKEN = new RegExp(`${NUMBER}|${INITIALS}|${WORD}|${MARKS}`, 'gu');
const CLITIC = /(?:n't|'(?:s|re|ve|d|ll|m))$/i;

/** All tokens in order; between them stands only white space. Linear in the length of the text. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let paragraph = 0;
  const add = (start: number, word: string): void => {
    tokens.push({ start, end: start + word.length, text: word, lower: word.toLowerCase(), paragraph });
  };
  for (const { 0: word, index } of fold(text).matchAll(TOKEN)) {
    if (word.startsWith('\n')) {
      if (tokens.at(-1)?.paragraph === paragraph) paragraph++;
      continue;
    }
    const clitic = word.length > 2 ? (CLITIC.exec(word)?.[0].length ?? 0) : 0;
    const stem = word.length - clitic;
    if (stem > 0) add(index, word.slice(0, stem));
    if (clitic > 0) add(index + stem, word.slice(stem));
  }
  return tokens;
}

/** The token at `at` in lower case; nothing where there is none. */
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** Whether the token is a word or a number, not a mark. */
export const isWord = (token: Token): boolean => /[\p{L}\p{N}]/u.test(token.text);
