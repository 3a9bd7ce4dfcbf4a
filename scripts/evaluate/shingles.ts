/**
 * Precision and recall of an extracted text by its 4-grams of words, as the public article-extraction-benchmark
 * (scrapinghub) counts them: multisets per page, then means over pages, then F1 of the means.
 */
export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
}

const LENGTH = 4;
const WORD = /[\p{L}\p{N}_]+/gu;

export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** The text as it is compared: letters with marks are written as one sign or as several, and white space says nothing. */
export const collapse = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

export const tight = (text: string): string => text.replace(/\s+/g, '');

export function shingles(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const length = Math.min(LENGTH, words.length);
  for (let i = 0; length > 0 && i + length <= words.length; i++) {
    const shingle = words.slice(i, i + length).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

export function accuracy(gold: string, found: string): Accuracy {
  const expected = shingles(wordsOf(gold));
  const given = shingles(wordsOf(found));
  let hits = 0;
  for (const [shingle, times] of given) hits += Math.min(times, expected.get(shingle) ?? 0);
  const sum = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((a, b) => a + b, 0);
  const [wanted, got] = [sum(expected), sum(given)];
  if (wanted === hits && got === hits) return { precision: 1, recall: 1 };
  return { precision: got > 0 ? hits / got : 0, recall: wanted > 0 ? hits / wanted : 0 };
}

export const f1 = ({ precision, recall }: Accuracy): number =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;

export const meanAccuracy = (all: readonly Accuracy[]): Accuracy => ({
  precision: all.reduce((sum, each) => sum + each.precision, 0) / Math.max(1, all.length),
  recall: all.reduce((sum, each) => sum + each.recall, 0) / Math.max(1, all.length),
});
