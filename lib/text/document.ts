import { findQuotes, type Quotes } from './quotes';
import { type Sentence, splitSentences } from './sentences';
import type { Span } from './span';
import { type Token, type TokenRange, tokenise } from './tokens';

/** A text read once: every stage after this one works on the same tokens, sentences and quotations. */
export interface TextDocument {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** For each token, the index of its sentence. */
  readonly sentenceOf: Uint32Array;
  readonly quotes: Quotes;
}

/** Reads a text; blocks (paragraphs, headings) are parted by newlines. Linear in its length; any text will do. */
export function readText(text: string): TextDocument {
  const tokens = tokenise(text);
  const sentences = splitSentences(tokens);
  const sentenceOf = new Uint32Array(tokens.length);
  sentences.forEach(({ from, to }, index) => {
    sentenceOf.fill(index, from, to);
  });
  return { text, tokens, sentences, sentenceOf, quotes: findQuotes(text, tokens) };
}

/** The tokens that a span touches: `from` inclusive to `to` exclusive. Binary search. */
export function tokensIn({ tokens }: TextDocument, span: Span): TokenRange {
  const from = firstIndex(tokens, (token) => token.end > span.start);
  return {
    from,
    to: Math.max(
      from,
      firstIndex(tokens, (token) => token.start >= span.end),
    ),
  };
}

/** The index of the first token for which an ever-growing condition holds, or the number of tokens. */
function firstIndex(tokens: readonly Token[], holds: (token: Token) => boolean): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(tokens[middle] as Token)) high = middle;
    else low = middle + 1;
  }
  return low;
}
