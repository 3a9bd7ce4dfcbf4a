import type { Searchable } from '../../lib/match/index/retriever';

const K1 = 1.2;
const B = 0.75;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** BM25 as the textbook has it, over all fields as one text, without stemming or stop words: the least to beat. */
export function plainBm25(claims: readonly Searchable[]): (text: string) => readonly string[] {
  const texts = claims.map(({ text, title = '', context = '' }) => wordsOf(`${text} ${title} ${context}`));
  const mean = texts.reduce((sum, words) => sum + words.length, 0) / texts.length;
  const postings = new Map<string, Map<number, number>>();
  texts.forEach((words, claim) => {
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>();
      postings.set(word, counts.set(claim, (counts.get(claim) ?? 0) + 1));
    }
  });
  return (text) => {
    const scores = new Map<number, number>();
    for (const word of wordsOf(text)) {
      const counts = postings.get(word) ?? new Map<number, number>();
      const idf = Math.log(1 + (texts.length - counts.size + 0.5) / (counts.size + 0.5));
      for (const [claim, count] of counts) {
        const norm = K1 * (1 - B + (B * (texts[claim]?.length ?? 0)) / mean);
        scores.set(claim, (scores.get(claim) ?? 0) + (idf * count * (K1 + 1)) / (count + norm));
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 5)
      .map(([claim]) => claims[claim]?.id ?? '');
  };
}
