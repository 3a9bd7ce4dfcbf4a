import { tellViews } from '../../lib/extension/messaging';
import type { Reading } from '../../lib/extension/page-state';
import { type Card, openCard } from '../../lib/page/card';
import { watchPointer } from '../../lib/page/pointer';
import { pulse, rectOf, scrollTo } from '../../lib/page/reveal';
import { toneOf } from '../../lib/page/tone';
import type { Span } from '../../lib/text/span';
import type { PageMark } from './page-marks';
import type { MarkedPage } from './session';

/** Fills a card: the marks at one place of the page, the shortest first, and the reading that they belong to. */
export type RenderCard = (
  root: ShadowRoot,
  marks: readonly PageMark[],
  reading: Reading,
  close: () => void,
) => void;

/** A card closes when its mark has been scrolled so many CSS pixels away. */
const FAR = 40;

interface Shown {
  readonly page: MarkedPage;
  readonly reading: Reading;
}

/** What the reader points at, by mouse and by keyboard. */
export interface Pointing {
  step(direction: 1 | -1): void;
  reveal(span: Span): void;
  closeCard(): void;
  stop(): void;
}

export function startPointing(shown: () => Shown | null, render: RenderCard): Pointing {
  let card: Card | null = null;
  let current: PageMark | null = null;
  let top = 0;

  const closeCard = (): void => card?.close();
  const open = (marks: readonly PageMark[], anchor: DOMRect, { page, reading }: Shown): void => {
    closeCard();
    card = openCard(
      document,
      anchor,
      (root) => render(root, marks, reading, closeCard),
      () => {
        card = null;
        tellViews('pointed', null);
      },
    );
    current = marks[0] ?? null;
    top = (current && rectOf(page.map, current)?.top) ?? 0;
    if (current) tellViews('pointed', { start: current.start, end: current.end });
  };
  const stopPointer = watchPointer<readonly PageMark[]>(document, {
    find(x, y) {
      const marks = (shown()?.page.painter.at(x, y) ?? []) as readonly PageMark[];
      return marks.length > 0 ? marks : null;
    },
    holds: (x, y) => card?.covers(x, y) ?? false,
    same: (a, b) => a.length === b.length && a.every((mark, index) => mark === b[index]),
    rest(marks, x, y) {
      const now = shown();
      const rect = now && marks[0] && rectOf(now.page.map, marks[0], { x, y });
      if (rect) open(marks, rect, now);
    },
    leave: closeCard,
  });
  const onScroll = (): void => {
    const now = shown();
    const rect = now && current && rectOf(now.page.map, current);
    if (card && (!rect || Math.abs(rect.top - top) > FAR)) closeCard();
  };
  window.addEventListener('scroll', onScroll, { passive: true, capture: true });

  const step = (direction: 1 | -1): void => {
    const now = shown();
    const stops = (now?.page.marks ?? []).filter(({ style }) => style !== 'cue');
    if (!now || stops.length === 0) return;
    const at = current
      ? stops.findIndex((mark) => mark.start === current?.start && mark.style === current.style)
      : -1;
    for (let tried = 1; tried <= stops.length; tried++) {
      const from = at < 0 && direction < 0 ? 0 : at;
      const mark = stops[(((from + direction * tried) % stops.length) + stops.length) % stops.length];
      if (!mark || !scrollTo(document, now.page.map, mark)) continue;
      const rect = rectOf(now.page.map, mark);
      if (rect) open([mark], rect, now);
      card?.focus();
      return;
    }
  };

  return {
    step,
    closeCard,
    reveal(span) {
      const now = shown();
      if (!now || !scrollTo(document, now.page.map, span)) return;
      pulse(now.page.map, span, toneOf(now.page.map));
    },
    stop() {
      closeCard();
      stopPointer();
      window.removeEventListener('scroll', onScroll, { capture: true });
    },
  };
}
