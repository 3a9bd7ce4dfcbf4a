import { watchPointer } from '../../lib/page/pointer';
import { pulse, rectOf, scrollTo } from '../../lib/page/reveal';
import { toneOf } from '../../lib/page/tone';
import type { Span } from '../../lib/text/span';
import { type CardOnPage, cardOnPage, type RenderCard } from './card-on-page';
import type { MarkedPage } from './marking';
import type { PageMark } from './page-marks';
import { stopsFrom, stopsOf } from './stops';

/** What the reader points at, by mouse and by keyboard. */
export interface Pointing {
  step(direction: 1 | -1): void;
  reveal(span: Span): void;
  /** What is marked may be another reading, or none. */
  marked(): void;
  stop(): void;
}

export function startPointing(page: () => MarkedPage | null, render: RenderCard): Pointing {
  const card = cardOnPage(render);
  const stopPointer = followPointer(card, page);
  const onScroll = (): void => card.follow(page());
  window.addEventListener('scroll', onScroll, { passive: true, capture: true });
  return {
    marked: () => card.keep(page()),
    step(direction) {
      const now = page();
      if (now) stepTo(card, now, direction);
    },
    reveal(span) {
      const now = page();
      if (!now || !scrollTo(document, now.map, span)) return;
      pulse(now.map, span, toneOf(now.map));
    },
    stop() {
      card.close();
      stopPointer();
      window.removeEventListener('scroll', onScroll, { capture: true });
    },
  };
}

const followPointer = (card: CardOnPage, page: () => MarkedPage | null): (() => void) =>
  watchPointer<readonly PageMark[]>(document, {
    find(x, y) {
      const marks = (page()?.painter.at(x, y) ?? []) as readonly PageMark[];
      return marks.length > 0 ? marks : null;
    },
    holds: card.covers,
    same: (a, b) => a.length === b.length && a.every((mark, index) => mark === b[index]),
    rest(marks, x, y) {
      const now = page();
      const rect = now && marks[0] && rectOf(now.map, marks[0], { x, y });
      if (rect) card.open(marks, rect, now);
    },
    leave: card.close,
  });

/** Opens the card of the next place with marks that the page shows. */
function stepTo(card: CardOnPage, page: MarkedPage, direction: 1 | -1): void {
  for (const stop of stopsFrom(stopsOf(page.marks), card.current(), direction)) {
    if (!scrollTo(document, page.map, stop[0])) continue;
    const rect = rectOf(page.map, stop[0]);
    if (rect) card.open(stop, rect, page);
    card.focus();
    return;
  }
}
