import type { Attribution } from '../attribution/attribution';
import { type TextDocument, tokensIn } from '../text/document';
import { contains, hull, lengthOf, overlaps, type Span } from '../text/span';
import { isWord } from '../text/tokens';
import type { Flag } from './flag';

/** Fewer words than this in quotation marks, and nobody known to say them, are the outlet's own distance. */
const LEAST_QUOTED_WORDS = 5;

/**
 * Whose reservation the words of a flag are: the innermost attribution in whose content they stand, or the outlet.
 * "Reportedly" has no speaker, so what it passes on stays the outlet's. Words in a quotation that nobody is known to say
 * are still a speaker's, unless they are a scare quote.
 */
export function voiceOf(
  document: TextDocument,
  attributions: readonly Attribution[],
  span: Span,
): Pick<Flag, 'voice' | 'attribution'> {
  const attribution = innermostAround(attributions, span);
  if (attribution !== null) return { voice: 'speaker', attribution };
  return { voice: standsInSpeech(document, span) ? 'speaker' : 'outlet', attribution: null };
}

/** Index of the attribution with the smallest content around the span, of those that have a source. */
function innermostAround(attributions: readonly Attribution[], span: Span): number | null {
  let best: number | null = null;
  let size = Number.POSITIVE_INFINITY;
  attributions.forEach(({ source, cue, content, sourceClass }, index) => {
    const ownWords = [...cue, ...source].some((part) => overlaps(part, span));
    if (sourceClass === 'none' || ownWords || !content.some((part) => contains(part, span))) return;
    const length = lengthOf(hull(content) as Span);
    if (length >= size) return;
    best = index;
    size = length;
  });
  return best;
}

function standsInSpeech(document: TextDocument, span: Span): boolean {
  const quotation = document.quotes.quotations.find((quoted) => contains(quoted, span));
  if (!quotation) return false;
  const { from, to } = tokensIn(document, quotation);
  return document.tokens.slice(from, to).filter(isWord).length >= LEAST_QUOTED_WORDS;
}
