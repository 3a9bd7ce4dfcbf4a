/** Lines that a site puts before links, captions and the like recur with the same first letters. */
const OPENING = 12;
export const openingOf = (text: string): string => text.slice(0, OPENING);

/** How many different texts begin with the same letters. */
export function countOpenings(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(openingOf(text), (counts.get(openingOf(text)) ?? 0) + 1);
  return counts;
}
