import type { Span } from '../text/span';

/** Things that may overlap a span: all that do, in their order, and some that stand close by. */
export type Near<T> = (span: Span) => readonly T[];

/** The text is parted into stretches of this length, in UTF-16 units; about a paragraph of news. */
const STRETCH = 512;

/** Finds things by where their spans stand, so that a long text's things need not all be gone through for each place. */
export function nearTo<T>(things: readonly T[], spansOf: (thing: T) => readonly Span[]): Near<T> {
  const stretches = new Map<number, number[]>();
  things.forEach((thing, index) => {
    for (const stretch of stretchesOf(spansOf(thing))) {
      const list = stretches.get(stretch) ?? [];
      list.push(index);
      stretches.set(stretch, list);
    }
  });
  return (span) => {
    const found = new Set([...stretchesOf([span])].flatMap((stretch) => stretches.get(stretch) ?? []));
    return [...found].sort((a, b) => a - b).map((index) => things[index] as T);
  };
}

function stretchesOf(spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of spans)
    for (let at = Math.floor(start / STRETCH); at <= Math.floor(end / STRETCH); at++) found.add(at);
  return found;
}
