// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPointer } from './pointer';

/** A page with two marks, and under each of them room for the card that it opens. */
const MARK = { x: 10, y: 10 };
const OTHER = { x: 110, y: 10 };
const CARD = { x: 10, y: 60 };
const BLANK = { x: 300, y: 10 };
type Point = typeof MARK;

let log: string[];
let card: string | null;
let stop: () => void;
const target = {
  find: (x: number) => (x < 100 ? 'mark' : x < 200 ? 'other' : null),
  holds: (_: number, y: number) => card !== null && y > 50,
  same: (a: string, b: string) => a === b,
  rest(found: string) {
    card = found;
    log.push(found);
  },
  leave() {
    card = null;
    log.push('leave');
  },
};

/** As the reader's pointer does it: what scripts dispatch is not trusted. */
function send(type: string, { x, y }: Point, more: PointerEventInit = {}, isTrusted = true): void {
  const event = new PointerEvent(type, {
    clientX: x,
    clientY: y,
    pointerType: 'mouse',
    bubbles: true,
    ...more,
  });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.body.dispatchEvent(event);
}
const move = (...points: readonly Point[]): void => {
  for (const point of points) {
    send('pointermove', point);
    vi.advanceTimersToNextFrame();
  }
};
const tap = (point: Point): void => {
  const touch = { pointerType: 'touch' };
  send('pointerup', point, touch);
  send('pointerout', point, { ...touch, relatedTarget: null });
};
/** Longer than the pointer has to rest, or to be away. */
const wait = (): void => void vi.advanceTimersByTime(500);

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  log = [];
  card = null;
  stop = watchPointer(document, target);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('a mouse', () => {
  it('opens nothing on its way across a mark', () => {
    move(MARK, BLANK);
    wait();
    expect(log).not.toContain('mark');
  });

  it('opens what it rests on, once', () => {
    move(MARK, { ...MARK, x: 12 });
    wait();
    move(MARK);
    wait();
    expect(log).toEqual(['mark']);
  });

  it('leaves what it rested on', () => {
    move(MARK);
    wait();
    move(BLANK);
    wait();
    expect(log).toEqual(['mark', 'leave']);
  });

  it('goes over to another mark', () => {
    move(MARK);
    wait();
    move(OTHER);
    wait();
    expect(log).toEqual(['mark', 'other']);
  });

  describe('on the card', () => {
    beforeEach(() => {
      move(MARK);
      wait();
      move(BLANK, CARD);
      wait();
    });

    it('keeps it open', () => {
      expect(log).toEqual(['mark']);
    });

    it('leaves it once when it goes elsewhere', () => {
      move(BLANK, { ...BLANK, x: 310 });
      wait();
      move({ ...BLANK, x: 320 });
      wait();
      expect(log).toEqual(['mark', 'leave']);
    });

    it('opens nothing anew when it comes back to the mark', () => {
      move(MARK);
      wait();
      expect(log).toEqual(['mark']);
    });

    it('opens another mark that it goes on to', () => {
      move(OTHER);
      wait();
      expect(log).toEqual(['mark', 'other']);
    });
  });

  it('stays on a card that has nothing to do with it, and comes from there', () => {
    card = 'by the keyboard';
    move(CARD, BLANK);
    wait();
    expect(log).toEqual([]);
  });

  it.each([
    ['the window', () => null],
    ['the page for a frame in it', () => document.createElement('iframe')],
  ])('has left the mark when it leaves %s', (_, to) => {
    move(MARK);
    wait();
    send('pointerout', MARK, { relatedTarget: to() });
    wait();
    expect(log).toEqual(['mark', 'leave']);
    move(MARK);
    wait();
    expect(log).toEqual(['mark', 'leave', 'mark']);
  });

  it('has left nothing when it goes from one element to the next', () => {
    move(MARK);
    wait();
    send('pointerout', MARK, { relatedTarget: document.body });
    wait();
    expect(log).toEqual(['mark']);
  });
});

describe('a finger', () => {
  it('opens what it taps, and closes it where it taps elsewhere', () => {
    tap(MARK);
    wait();
    expect(log).toEqual(['mark']);
    tap(BLANK);
    wait();
    expect(log).toEqual(['mark', 'leave']);
  });

  it('taps on the card without closing it', () => {
    tap(MARK);
    wait();
    tap(CARD);
    wait();
    expect(log).toEqual(['mark']);
  });

  it('opens again what was closed in the card itself, and not what lies under that', () => {
    tap(MARK);
    wait();
    tap({ ...CARD, x: OTHER.x });
    // Its button hears of the tap next.
    card = null;
    wait();
    expect(log).toEqual(['mark']);
    tap(MARK);
    wait();
    expect(log).toEqual(['mark', 'mark']);
  });

  it('opens nothing when it scrolls', () => {
    send('pointermove', MARK, { pointerType: 'touch' });
    send('pointercancel', MARK, { pointerType: 'touch' });
    wait();
    expect(log).toEqual([]);
  });
});

it.each(['pointermove', 'pointerup'])('hears no %s of a script', (type) => {
  send(type, MARK, {}, false);
  wait();
  expect(log).toEqual([]);
});

it('hears nothing once it is stopped', () => {
  move(MARK);
  stop();
  move(BLANK, MARK);
  tap(MARK);
  wait();
  expect(log).toEqual([]);
});
