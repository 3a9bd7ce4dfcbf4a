/** What a reader's pointer does to the marks. */
export interface PointerTarget<T> {
  /** What is under the pointer; null for nothing of ours. */
  find(x: number, y: number): T | null;
  /** Whether the pointer is on what `rest` has opened. */
  holds(x: number, y: number): boolean;
  same(a: T, b: T): boolean;
  /** The pointer has stayed on one thing for a moment. */
  rest(target: T, x: number, y: number): void;
  /** The pointer has left it. */
  leave(): void;
}

/** Long enough that moving across the text opens nothing, short enough that waiting is not felt. In milliseconds. */
const REST = 250;
/** Time to cross the gap to an open card. */
const LEAVE = 200;

/** Watches where the pointer rests, at most once a frame; gives the function that stops it. */
export function watchPointer<T>(document: Document, target: PointerTarget<T>): () => void {
  let over: T | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let at = { x: 0, y: 0 };

  const look = (): void => {
    frame = 0;
    const { x, y } = at;
    if (target.holds(x, y)) {
      clearTimeout(timer);
      return;
    }
    const found = target.find(x, y);
    if (found !== null && over !== null && target.same(found, over)) return;
    if (found === null && over === null) return;
    over = found;
    clearTimeout(timer);
    timer = setTimeout(
      () => (found === null ? target.leave() : target.rest(found, x, y)),
      found ? REST : LEAVE,
    );
  };
  const moved = ({ clientX, clientY }: PointerEvent): void => {
    at = { x: clientX, y: clientY };
    frame ||= requestAnimationFrame(look);
  };
  document.addEventListener('pointermove', moved, { passive: true });
  return () => {
    document.removeEventListener('pointermove', moved);
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
