import type { Attribution } from '../attribution/attribution';
import { type TextDocument, tokensIn } from '../text/document';
import type { Quotation } from '../text/quotes';
import { contains, hull, lengthOf, overlaps, type Span } from '../text/span';
import { isWord, type Token } from '../text/tokens';
import type { Flag } from './flag';

/** Fewer words than this in quotation marks, and nobody known to say them, are the outlet's own distance. */
const LEAST_QUOTED_WORDS = 5;

/** An attribution and its index among all. */
export interface IndexedAttribution {
  readonly attribution: Attribution;
  readonly index: number;
}

/**
 * Whose reservation the words of a flag are: the innermost attribution in whose content they stand, or the outlet.
 * "Reportedly" has no speaker, so what it passes on stays the outlet's. Words in a quotation that nobody is known to say
 * are still a speaker's, unless they are a scare quote. Takes the attributions and quotations that are near, or more.
 */
export function voiceOf(
  document: TextDocument,
  attributions: readonly IndexedAttribution[],
  quotations: readonly Quotation[],
  span: Span,
): Pick<Flag, 'voice' | 'attribution'> {
  const attribution = innermostAround(attributions, span);
  if (attribution !== null) return { voice: 'speaker', attribution };
  const inSpeech = standsInSpeech(document, quotations, span);
  return { voice: inSpeech ? 'speaker' : 'outlet', attribution: null };
}

/** Index of the attribution with the smallest content around the span, of those that have a source. */
function innermostAround(attributions: readonly IndexedAttribution[], span: Span): number | null {
  let best: number | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const { attribution, index } of attributions) {
    const { source, cue, content, sourceClass } = attribution;
    const ownWords = [...cue, ...source].some((part) => overlaps(part, span));
    if (sourceClass === 'none' || ownWords || !content.some((part) => contains(part, span))) continue;
    const length = lengthOf(hull(content) as Span);
    if (length >= size) continue;
    best = index;
    size = length;
  }
  return best;
}

function standsInSpeech(document: TextDocument, quotations: readonly Quotation[], span: Span): boolean {
  const quotation = quotations.find((quoted) => contains(quoted, span));
  if (!quotation) return false;
  const { from, to } = tokensIn(document, quotation);
  let words = 0;
  for (let at = from; at < to && words < LEAST_QUOTED_WORDS; at++)
    if (isWord(document.tokens[at] as Token)) words++;
  return words >= LEAST_QUOTED_WORDS;
}
