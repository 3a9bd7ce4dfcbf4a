import type { Span } from '../text/span';
import { highlightName, type Tone } from './mark';
import { covers, rangeOf } from './painter';
import { locate, type TextMap } from './text-map';

/** How long a revealed span stays lit, in milliseconds. */
const PULSE = 1600;

/** Where a span stands in the window now: its line under a point, else its first; null where the page shows none. */
export function rectOf(
  document: Document,
  map: TextMap,
  span: Span,
  point?: { readonly x: number; readonly y: number },
): DOMRect | null {
  const rects = locate(map, span)
    .flatMap((slice) => [...rangeOf(document, slice).getClientRects()])
    .filter(({ width, height }) => width > 0 && height > 0);
  return rects.find((rect) => point && covers(rect, point.x, point.y)) ?? rects[0] ?? null;
}

/** Brings a span into view; whether the page shows it at all. */
export function scrollTo(document: Document, map: TextMap, span: Span): boolean {
  const [slice] = locate(map, span);
  const element = slice?.node.parentElement;
  if (!slice || !element) return false;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const view = document.defaultView ?? window;
  const rect = rectOf(document, map, span);
  // The middle of a long element may lie far from the span within it.
  if (rect && (rect.top < 0 || rect.bottom > view.innerHeight))
    view.scrollBy({ top: rect.top - view.innerHeight / 2, behavior: 'instant' });
  return rect !== null;
}

/** Lights a span for a moment. */
export function pulse(document: Document, map: TextMap, span: Span, tone: Tone): void {
  const name = highlightName('pulse', tone);
  const highlight = new Highlight(...locate(map, span).map((slice) => rangeOf(document, slice)));
  CSS.highlights.set(name, highlight);
  setTimeout(() => {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  }, PULSE);
}
