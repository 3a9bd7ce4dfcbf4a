import { tellViews } from '../../lib/extension/messaging';
import { watchPointer } from '../../lib/page/pointer';
import { pulse, rectOf, scrollTo } from '../../lib/page/reveal';
import { toneOf } from '../../lib/page/tone';
import type { Span } from '../../lib/text/span';
import { type CardOnPage, cardOnPage, type RenderCard } from './card-on-page';
import type { MarkedPage } from './marking';
import { isSame, type PageMark } from './page-marks';
import { stopsFrom, stopsOf } from './stops';

/** What the reader points at, by mouse and by keyboard. */
export interface Pointing {
  step(direction: 1 | -1): void;
  reveal(span: Span): void;
  /** What is marked may be another reading, or none. */
  marked(): void;
  stop(): void;
}

/** Who hears of what the reader points at. */
export interface Listener {
  /** Whether anybody is left to tell. */
  alive(): boolean;
  /** Nobody is. */
  ended(): void;
}

export function startPointing(
  page: () => MarkedPage | null,
  render: RenderCard,
  { alive, ended }: Listener,
): Pointing {
  let over = false;
  // On a page that rests, nothing else tells that the extension is gone.
  const isAlive = (): boolean => {
    if (over || alive()) return !over;
    over = true;
    ended();
    return false;
  };
  const live = (): MarkedPage | null => (isAlive() ? page() : null);
  const card = cardOnPage(render, () => isAlive() && tellViews('pointed', null));
  const stopPointer = followPointer(card, live);
  const onScroll = (): void => card.follow(live());
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
      over = true;
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
    same: isSame,
    rest(marks, x, y) {
      if (card.shows(marks)) return;
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
