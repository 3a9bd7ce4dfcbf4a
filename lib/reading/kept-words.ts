import type { Reading } from '../extension/page-state';
import { overlaps, type Span, textOf } from '../text/span';
import { isDenied } from './claim-view';

/**
 * Words of a claim as they can stand in a collection under the name of their source: with the cue where it denies them
 * and they leave it out ("denied firing first"), since nobody is to be given as the source of what they deny.
 */
export function keptWords({ article, analysis }: Reading, index: number, kept: Span): string {
  const words = textOf(article.text, kept).replace(/\s+/g, ' ').trim();
  const claim = analysis.claims[index];
  const cue =
    claim && isDenied(analysis, claim) ? (analysis.attributions[claim.attribution ?? -1]?.cue ?? []) : [];
  if (cue.some((part) => overlaps(part, kept))) return words;
  return [...cue.map((part) => textOf(article.text, part)), words].join(' ');
}
