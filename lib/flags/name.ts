import type { TextDocument } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import type { TokenRange } from './mark';

const CAPITAL = /^\p{Lu}/u;
/** After these a sentence begins within the sentence, with a capital letter of its own. */
const OPENERS = new Set(['"', "'", "''", '~', '``', '“', '‘', ':', '—', '–', '-', '•', '(', '...', '…']);
const CLOSERS = new Set(['"', "'", "''", '”', '’']);
/** With a larger share of capital letters than this, a sentence is a headline: capitals name nothing there. */
const HEADLINE = 0.6;

/**
 * Whether the words of a find are a name: each has a capital letter where none is due ("the album Rumours", "Police on May
 * Street"), or stands alone in quotation marks with one. Headlines, and sentences in capitals, tell nothing.
 */
export function isName(document: TextDocument, { from, to }: TokenRange): boolean {
  const { tokens } = document;
  const words = tokens.slice(from, to).filter(isWord);
  if (words.length === 0 || !words.every(isCapital)) return false;
  const sentence = document.sentences[document.sentenceOf[from] as number];
  if (!sentence || from === sentence.from || isHeadline(tokens.slice(sentence.from, sentence.to)))
    return false;
  return !OPENERS.has(lowerAt(tokens, from - 1)) || CLOSERS.has(lowerAt(tokens, to));
}

const isCapital = ({ text }: Token): boolean => CAPITAL.test(text);
const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

function isHeadline(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isWord);
  return words.filter(isCapital).length > HEADLINE * words.length;
}
