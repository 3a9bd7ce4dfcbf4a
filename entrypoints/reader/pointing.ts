import { watchPointer } from '../../lib/page/pointer';
import { pulse, rectOf, scrollTo } from '../../lib/page/reveal';
import { toneOf } from '../../lib/page/tone';
import type { Span } from '../../lib/text/span';
import { type CardOnPage, cardOnPage, type RenderCard, type Shown } from './card-on-page';
import type { PageMark } from './page-marks';

/** What the reader points at, by mouse and by keyboard. */
export interface Pointing {
  step(direction: 1 | -1): void;
  reveal(span: Span): void;
  closeCard(): void;
  stop(): void;
}

export function startPointing(shown: () => Shown | null, render: RenderCard): Pointing {
  const card = cardOnPage(render);
  const stopPointer = followPointer(card, shown);
  const onScroll = (): void => card.follow(shown());
  window.addEventListener('scroll', onScroll, { passive: true, capture: true });
  return {
    closeCard: card.close,
    step(direction) {
      const now = shown();
      if (now) stepTo(card, now, direction);
    },
    reveal(span) {
      const now = shown();
      if (!now || !scrollTo(document, now.page.map, span)) return;
      pulse(now.page.map, span, toneOf(now.page.map));
    },
    stop() {
      card.close();
      stopPointer();
      window.removeEventListener('scroll', onScroll, { capture: true });
    },
  };
}

const followPointer = (card: CardOnPage, shown: () => Shown | null): (() => void) =>
  watchPointer<readonly PageMark[]>(document, {
    find(x, y) {
      const marks = (shown()?.page.painter.at(x, y) ?? []) as readonly PageMark[];
      return marks.length > 0 ? marks : null;
    },
    holds: card.covers,
    same: (a, b) => a.length === b.length && a.every((mark, index) => mark === b[index]),
    rest(marks, x, y) {
      const now = shown();
      const rect = now && marks[0] && rectOf(now.page.map, marks[0], { x, y });
      if (rect) card.open(marks, rect, now);
    },
    leave: card.close,
  });

/** Opens the card of the next mark that the page shows, after the one before; the last is followed by the first. */
function stepTo(card: CardOnPage, now: Shown, direction: 1 | -1): void {
  const current = card.current();
  const stops = now.page.marks.filter(({ style }) => style !== 'cue');
  const at = stops.findIndex((mark) => mark.start === current?.start && mark.style === current.style);
  const from = at < 0 && direction < 0 ? 0 : at;
  for (let tried = 1; tried <= stops.length; tried++) {
    const mark = stops.at((from + direction * tried) % stops.length);
    if (!mark || !scrollTo(document, now.page.map, mark)) continue;
    const rect = rectOf(now.page.map, mark);
    if (rect) card.open([mark], rect, now);
    card.focus();
    return;
  }
}
