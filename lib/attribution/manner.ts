import { type TextDocument, tokensIn } from '../text/document';
import type { Span } from '../text/span';
import { isWord, type Token } from '../text/tokens';
import type { Manner } from './attribution';
import { FUNCTION_WORDS } from './source-words';

/**
 * How the content is given, by its content words: all in quotation marks, none, or a part. Function words do not count,
 * so that a "that" before the opening mark makes no mixture; they do where there is nothing else.
 */
export function mannerOf(document: TextDocument, content: readonly Span[]): Manner {
  const telling = { all: 0, quoted: 0 };
  const every = { all: 0, quoted: 0 };
  for (const span of content) {
    const { from, to } = tokensIn(document, span);
    for (let at = from; at < to; at++) {
      const token = document.tokens[at] as Token;
      if (!isWord(token)) continue;
      const quoted = document.quotes.inside[at] ?? 0;
      every.all++;
      every.quoted += quoted;
      if (FUNCTION_WORDS.has(token.lower)) continue;
      telling.all++;
      telling.quoted += quoted;
    }
  }
  const { all, quoted } = telling.all > 0 ? telling : every;
  if (quoted === 0) return 'paraphrased';
  return quoted === all ? 'quoted' : 'mixed';
}
