import { useEffect, useState } from 'preact/hooks';

/** Claims drawn at once, and with each frame after: the first screen comes at once however long the list. */
const FIRST = 60;
const STEP = 120;

/** How many items of a list to draw by now; at least `atLeast`. Grows to all of them, frame by frame. */
export function useGrowing(items: readonly unknown[], atLeast: number): number {
  const [drawn, setDrawn] = useState(FIRST);
  useEffect(() => {
    if (drawn >= items.length) return;
    const frame = requestAnimationFrame(() => setDrawn(drawn + STEP));
    return () => cancelAnimationFrame(frame);
  }, [drawn, items]);
  return Math.max(drawn, atLeast);
}
