import type { Span } from '../text/span';
import { genuine } from './genuine';
import { highlightName, type Tone } from './mark';
import { covers, hide, rangeOf, showSlices } from './painter';
import { type LiveSlice, locate, type TextMap } from './text-map';

/** How long a revealed span stays lit, in milliseconds. */
const PULSE = 1600;

/** The boxes of a slice in the top window: a frame measures from its own corner, inside its border. */
function rectsOf(slice: LiveSlice): readonly DOMRect[] {
  let rects = [...rangeOf(slice).getClientRects()];
  let frame = slice.node.ownerDocument.defaultView?.frameElement;
  for (; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
    const box = frame.getBoundingClientRect();
    const left = box.left + frame.clientLeft;
    const top = box.top + frame.clientTop;
    rects = rects.map(({ x, y, width, height }) => new DOMRect(x + left, y + top, width, height));
  }
  return rects;
}

/** Where a span stands in the window now: its line under a point, else its first; null where the page shows none. */
export function rectOf(
  map: TextMap,
  span: Span,
  point?: { readonly x: number; readonly y: number },
): DOMRect | null {
  const rects = locate(map, span)
    .flatMap(rectsOf)
    .filter(({ width, height }) => width > 0 && height > 0);
  return rects.find((rect) => point && covers(rect, point.x, point.y)) ?? rects[0] ?? null;
}

/** Brings a span into view; whether the page shows it at all. */
export function scrollTo(document: Document, map: TextMap, span: Span): boolean {
  const [slice] = locate(map, span);
  const element = slice?.node.parentElement;
  if (!slice || !element) return false;
  genuine(element, 'scrollIntoView').call(element, { block: 'center', behavior: 'instant' });
  const view = document.defaultView ?? window;
  const rect = rectOf(map, span);
  // The middle of a long element may lie far from the span within it.
  if (rect && (rect.top < 0 || rect.bottom > view.innerHeight))
    view.scrollBy({ top: rect.top - view.innerHeight / 2, behavior: 'instant' });
  return rect !== null;
}

/** Lights a span for a moment. */
export function pulse(map: TextMap, span: Span, tone: Tone): void {
  const shown = showSlices(locate(map, span), highlightName('pulse', tone));
  setTimeout(() => shown.forEach(hide), PULSE);
}
