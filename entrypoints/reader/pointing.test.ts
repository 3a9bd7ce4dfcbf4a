// @vitest-environment happy-dom
import '../../lib/extension/test-kit';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { READING } from '../../components/example/reading';
import { textNodes } from '../../lib/page/tree';
import type { MarkedPage } from './marking';
import type { PageMark } from './page-marks';
import { type Pointing, startPointing } from './pointing';

const mark = (start: number, end: number): PageMark => ({
  start,
  end,
  style: 'hearsay',
  layer: 'flags',
  subject: { kind: 'flag', index: 0 },
});
const [FIRST, SECOND] = [mark(0, 4), mark(5, 9)];

let alive: boolean;
let pointing: Pointing;
const ended = vi.fn(() => pointing.stop());
const render = vi.fn();
const told = vi.fn(async () => {});

/** A page whose text is one line; left of 100 the pointer is on its first mark, and then on its second. */
function markedPage(): MarkedPage {
  document.body.innerHTML = '<p>This that</p>';
  const [node = expect.fail()] = textNodes(document.body);
  const map = { text: node.data, runs: [{ node, from: 0, start: 0, end: node.data.length }] };
  const painter = { at: (x: number) => (x < 0 ? [] : [x < 100 ? FIRST : SECOND]) };
  return { map, painter, marks: [FIRST, SECOND], reading: READING } as unknown as MarkedPage;
}
const point = (type: string, x: number): void => {
  const event = new PointerEvent(type, { clientX: x, clientY: 10, bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.dispatchEvent(event);
  vi.advanceTimersByTime(500);
};
const move = (x: number): void => point('pointermove', x);
const pressEscape = (): unknown => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
const cards = (): number => document.querySelectorAll('html > div').length;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([new DOMRect(0, 0, 80, 20)] as never);
  Object.assign(HTMLElement.prototype, { showPopover: () => {} });
  browser.runtime.sendMessage = told as never;
  alive = true;
  const page = markedPage();
  pointing = startPointing(() => page, render, { alive: () => alive, ended });
});
afterEach(() => {
  pointing.stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

it('opens a card where the pointer rests, and tells the views', () => {
  move(10);
  expect(cards()).toBe(1);
  expect(render.mock.calls[0]?.[1]).toEqual([FIRST]);
  expect(told).toHaveBeenLastCalledWith(
    expect.objectContaining({ kind: 'pointed', body: { start: 0, end: 4 } }),
  );
  move(-10);
  expect(cards()).toBe(0);
  expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'pointed', body: null }));
});

it('leaves the card of a mark open that is clicked', () => {
  move(10);
  point('pointerup', 10);
  expect(render).toHaveBeenCalledTimes(1);
  move(110);
  expect(render).toHaveBeenCalledTimes(2);
});

it.each([
  ['points', () => move(110)],
  ['scrolls', () => window.dispatchEvent(new Event('scroll'))],
  ['closes the card', pressEscape],
])('ends where the extension is gone and the reader %s', (_, act) => {
  move(10);
  told.mockClear();
  alive = false;
  act();
  expect(ended).toHaveBeenCalledTimes(1);
  expect(cards()).toBe(0);
  expect(render).toHaveBeenCalledTimes(1);
  expect(told).not.toHaveBeenCalled();
});
