import type { TextDocument } from '../text/document';
import { isWord, lowerAt, type Token, type TokenRange } from '../text/tokens';

const CAPITAL = /^\p{Lu}/u;
/** After these a sentence begins within the sentence, with a capital letter of its own. */
const OPENERS = new Set(['"', "'", "''", '~', '``', '“', '‘', ':', '—', '–', '-', '•', '(', '...', '…']);
const CLOSERS = new Set(['"', "'", "''", '”', '’']);
/** With a larger share of capital letters than this, a sentence is a headline: capitals name nothing there. */
const HEADLINE = 0.6;

/**
 * Tells whether the words of a find are a name: each has a capital letter where none is due ("the album Rumours", "Police on
 * May Street"), or stands alone in quotation marks with one. Headlines, and sentences in capitals, tell nothing. Each
 * sentence is looked at once, however many finds it has.
 */
export function nameTest(document: TextDocument): (find: TokenRange) => boolean {
  const { tokens, sentences, sentenceOf } = document;
  const headlines = new Map<number, boolean>();
  const inHeadline = (index: number): boolean => {
    const known = headlines.get(index) ?? isHeadline(tokens, sentences[index] as TokenRange);
    headlines.set(index, known);
    return known;
  };
  return ({ from, to }) => {
    const index = sentenceOf[from] as number;
    if (from === sentences[index]?.from || !isCapitalised(tokens, { from, to })) return false;
    const opens = OPENERS.has(lowerAt(tokens, from - 1)) && !CLOSERS.has(lowerAt(tokens, to));
    return !opens && !inHeadline(index);
  };
}

const isCapital = ({ text }: Token): boolean => CAPITAL.test(text);

/** Whether there are words, and all of them have a capital letter. */
function isCapitalised(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const words = tokens.slice(from, to).filter(isWord);
  return words.length > 0 && words.every(isCapital);
}

function isHeadline(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  const words = tokens.slice(from, to).filter(isWord);
  return words.filter(isCapital).length > HEADLINE * words.length;
}
