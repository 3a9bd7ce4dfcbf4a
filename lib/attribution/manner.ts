import { type TextDocument, tokensIn } from '../text/document';
import type { Span } from '../text/span';
import { isWord } from '../text/tokens';
import type { Manner } from './attribution';
import { FUNCTION_WORDS } from './source-words';

/**
 * How the content is given, by its content words: all in quotation marks, none, or a part. Function words do not count,
 * so that a "that" before the opening mark makes no mixture; they do where there is nothing else.
 */
export function mannerOf(document: TextDocument, content: readonly Span[]): Manner {
  const words = content.flatMap((span) => wordsIn(document, span));
  const telling = words.filter((at) => !FUNCTION_WORDS.has(document.tokens[at]?.lower ?? ''));
  const counted = telling.length > 0 ? telling : words;
  const quoted = counted.filter((at) => document.quotes.inside[at] === 1).length;
  if (quoted === 0) return 'paraphrased';
  return quoted === counted.length ? 'quoted' : 'mixed';
}

function wordsIn(document: TextDocument, span: Span): number[] {
  const { from, to } = tokensIn(document, span);
  const words: number[] = [];
  for (let at = from; at < to; at++)
    if (document.tokens[at] && isWord(document.tokens[at] as never)) words.push(at);
  return words;
}
