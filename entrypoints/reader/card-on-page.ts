import { tellViews } from '../../lib/extension/messaging';
import type { Reading } from '../../lib/extension/page-state';
import { type Card, openCard } from '../../lib/page/card';
import { rectOf } from '../../lib/page/reveal';
import type { MarkedPage } from './marking';
import { isSame, type PageMark } from './page-marks';

/** Fills a card: the marks at one place of the page, the shortest first, and the reading that they belong to. */
export type RenderCard = (
  root: ShadowRoot,
  marks: readonly PageMark[],
  reading: Reading,
  close: () => void,
) => void;

/** A card closes when its mark has been scrolled so many CSS pixels away. */
const FAR = 40;

/** The card on a page, of which there is one at most. */
export interface CardOnPage {
  /** The mark that a card was opened for last. */
  readonly current: () => PageMark | null;
  /** Whether a card with these marks is open. */
  shows(marks: readonly PageMark[]): boolean;
  open(marks: readonly PageMark[], anchor: DOMRect, page: MarkedPage): void;
  close(): void;
  focus(): void;
  covers(x: number, y: number): boolean;
  /** The page has been scrolled. */
  follow(page: MarkedPage | null): void;
  /** Closes a card that belongs to another reading than the page's. */
  keep(page: MarkedPage | null): void;
}

/** `closed` hears of each card's end. */
export function cardOnPage(render: RenderCard, closed: () => void): CardOnPage {
  let card: Card | null = null;
  let shown: readonly PageMark[] = [];
  let read: Reading | null = null;
  let top = 0;

  const current = (): PageMark | null => shown[0] ?? null;
  const close = (): void => card?.close();
  return {
    current,
    close,
    focus: () => card?.focus(),
    covers: (x, y) => card?.covers(x, y) ?? false,
    shows: (marks) => card !== null && isSame(marks, shown),
    open(marks, anchor, { map, reading }) {
      close();
      card = openCard(
        document,
        anchor,
        (root) => render(root, marks, reading, close),
        () => {
          card = null;
          closed();
        },
      );
      shown = marks;
      read = reading;
      const mark = current();
      top = (mark && rectOf(map, mark)?.top) ?? 0;
      if (mark) tellViews('pointed', { start: mark.start, end: mark.end });
    },
    follow(page) {
      if (!card) return;
      const mark = current();
      const rect = page && mark && rectOf(page.map, mark);
      if (!rect || Math.abs(rect.top - top) > FAR) close();
    },
    keep(page) {
      if (page?.reading !== read) close();
    },
  };
}
