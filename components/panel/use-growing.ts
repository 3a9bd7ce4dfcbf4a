import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Claims drawn at first, and more whenever the reader comes near the end: a long list costs no more than a short one. */
const FIRST = 15;
const STEP = 45;
/** How near the end, in CSS pixels: a few screens. */
const NEAR = '3000px';

export interface Growing {
  /** How many items to draw by now. */
  readonly drawn: number;
  /** For an element that stands behind the last item. */
  readonly end: RefObject<HTMLDivElement | null>;
}

/** Draws the first items of a list, more as the reader scrolls, and all of them for print. At least `atLeast`. */
export function useGrowing(items: readonly unknown[], atLeast: number): Growing {
  const [drawn, setDrawn] = useState(FIRST);
  const end = useRef<HTMLDivElement>(null);
  const all = drawn >= items.length;
  useEffect(() => setDrawn(FIRST), [items]);
  useEffect(() => {
    if (all || !end.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setDrawn((now) => now + STEP);
      },
      { rootMargin: NEAR },
    );
    watch.observe(end.current);
    const print = (): void => setDrawn(Number.POSITIVE_INFINITY);
    addEventListener('beforeprint', print);
    return () => {
      watch.disconnect();
      removeEventListener('beforeprint', print);
    };
  }, [all, drawn]);
  return { drawn: Math.max(drawn, atLeast), end };
}
