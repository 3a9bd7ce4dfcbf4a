/** What a reader's pointer does to the marks. */
export interface PointerTarget<T> {
  /** What is under the pointer; null for nothing of ours. */
  find(x: number, y: number): T | null;
  /** Whether the pointer is on what `rest` has opened. */
  holds(x: number, y: number): boolean;
  same(a: T, b: T): boolean;
  /** The pointer has stayed on one thing for a moment, or has come back to it: what this opens may be open still. */
  rest(target: T, x: number, y: number): void;
  /** The pointer has left it. */
  leave(): void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Long enough that moving across the text opens nothing, short enough that waiting is not felt. In milliseconds. */
const REST = 250;
/** Time to cross the gap to an open card. */
const LEAVE = 200;

/** Watches where the reader's pointer rests or taps, at most once a frame; gives the function that stops it. */
export function watchPointer<T>(document: Document, target: PointerTarget<T>): () => void {
  /** What the pointer is on; undefined where it is to be looked at anew. */
  let over: T | null | undefined = null;
  let opened: T | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let at: Point | null = null;

  const look = (): void => {
    frame = 0;
    if (at && target.holds(at.x, at.y)) {
      clearTimeout(timer);
      // Who is on what was opened has not left what it was opened for.
      over = opened;
      return;
    }
    const found = at && target.find(at.x, at.y);
    if (found === over || (found && over && target.same(found, over))) return;
    over = found;
    clearTimeout(timer);
    timer = found && at ? setTimeout(rest, REST, found, at) : setTimeout(leave, LEAVE);
  };
  const rest = (found: T, { x, y }: Point): void => {
    opened = found;
    target.rest(found, x, y);
  };
  const leave = (): void => {
    opened = null;
    target.leave();
  };
  const moveTo = (point: Point | null): void => {
    at = point;
    frame ||= requestAnimationFrame(look);
  };
  const stopListening = listen(document, {
    moved: moveTo,
    left: () => moveTo(null),
    tapped(point) {
      at = point;
      over = undefined;
      // At once: what the tap does may take away what it was on.
      look();
    },
  });
  return () => {
    stopListening();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}

interface PointerListener {
  moved(point: Point): void;
  tapped(point: Point): void;
  /** The pointer is no longer over this document: outside the window, or in a frame. */
  left(): void;
}

/** Hears the reader's own pointer alone: a page may dispatch any event. */
function listen(document: Document, { moved, tapped, left }: PointerListener): () => void {
  const events = new AbortController();
  const on = (type: 'pointermove' | 'pointerup' | 'pointerout', act: (event: PointerEvent) => void): void =>
    document.addEventListener(type, (event) => event.isTrusted && act(event), {
      passive: true,
      signal: events.signal,
    });
  const pointOf = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y });
  // A finger that moves scrolls; one that taps goes up, and is then nowhere without having left.
  on('pointermove', (event) => event.pointerType !== 'touch' && moved(pointOf(event)));
  on('pointerup', (event) => tapped(pointOf(event)));
  on('pointerout', ({ pointerType, relatedTarget: to }) => {
    if (pointerType === 'mouse' && (to === null || to instanceof HTMLIFrameElement)) left();
  });
  return () => events.abort();
}
