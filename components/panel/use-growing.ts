import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Claims drawn at first, and more in idle moments while the end is near: a long list opens as fast as a short one. */
const FIRST = 8;
const STEP = 15;
/** How near the end, in CSS pixels: about a hundred claims ahead, so that the browser's own search finds most of them. */
const NEAR = '20000px';
/** The longest that a step waits for an idle moment, in milliseconds. */
const PATIENCE = 100;

export interface Growing {
  /** How many items to draw by now. */
  readonly drawn: number;
  /** For an element that stands behind the last item. */
  readonly end: RefObject<HTMLDivElement | null>;
}

/** Draws the first items of a list, more as the reader comes near the end, and all of them for print. At least `atLeast`. */
export function useGrowing(items: readonly unknown[], atLeast: number): Growing {
  const [grown, setGrown] = useState({ items, drawn: FIRST });
  // Other items begin anew, at once and not after a drawing.
  const drawn = grown.items === items ? grown.drawn : FIRST;
  const end = useRef<HTMLDivElement>(null);
  const all = drawn >= items.length;
  useEffect(() => {
    if (all || !end.current) return;
    let idle = 0;
    const grow = (by: number): void => setGrown({ items, drawn: drawn + by });
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting))
          idle ||= requestIdleCallback(() => grow(STEP), { timeout: PATIENCE });
      },
      { rootMargin: NEAR },
    );
    watch.observe(end.current);
    const print = (): void => grow(Number.POSITIVE_INFINITY);
    addEventListener('beforeprint', print);
    return () => {
      watch.disconnect();
      if (idle) cancelIdleCallback(idle);
      removeEventListener('beforeprint', print);
    };
  }, [items, all, drawn]);
  return { drawn: Math.max(drawn, atLeast), end };
}
