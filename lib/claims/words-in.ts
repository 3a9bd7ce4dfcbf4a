import { type TextDocument, tokensIn } from '../text/document';
import type { Span } from '../text/span';
import { isWord } from '../text/tokens';

/** How many words a span touches. */
export function wordsIn(document: TextDocument, span: Span): number {
  const { from, to } = tokensIn(document, span);
  return document.tokens.slice(from, to).filter(isWord).length;
}
