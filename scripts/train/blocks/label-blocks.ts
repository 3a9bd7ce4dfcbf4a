import { wordsOf } from '../../evaluate/shingles';

/** Two texts are the same, or one a part of the other, from this share of the shorter one's words. */
const LEAST_OVERLAP = 0.5;
/** Between ways of equal overlap, the one that takes fewer blocks. */
const COST = 0.05;
const GRAM = 4;

interface Link {
  readonly gold: number;
  readonly overlap: number;
}

/**
 * Which blocks of a page are its article, given the article's paragraphs: the order-keeping assignment of blocks to
 * paragraphs with the most words in common. So a teaser that repeats a paragraph elsewhere on the page is not the article.
 */
export function labelBlocks(texts: readonly string[], gold: readonly string[]): readonly boolean[] {
  const blocks = texts.map(wordsOf);
  const paragraphs = gold.map(wordsOf);
  const links = linkBlocks(blocks, paragraphs);
  const states: Float64Array[] = [new Float64Array(gold.length + 1)];
  for (const own of links) {
    const before = states.at(-1) as Float64Array;
    const after = before.slice();
    for (const link of own)
      after[link.gold + 1] = Math.max(
        after[link.gold + 1] ?? 0,
        bestUpTo(before, link.gold + 1).score + link.overlap - COST,
      );
    states.push(after);
  }
  const labels = texts.map(() => false);
  let at = bestUpTo(states.at(-1) as Float64Array, gold.length).at;
  for (let i = texts.length - 1; i >= 0; i--) {
    const before = states[i] as Float64Array;
    if ((states[i + 1] as Float64Array)[at] === before[at]) continue;
    const known = new Set((links[i] ?? []).flatMap((link) => paragraphs[link.gold] ?? []));
    const own = blocks[i] ?? [];
    // A block may hold several paragraphs, and then much of it stands in none of them alone.
    labels[i] = own.filter((word) => known.has(word)).length >= LEAST_OVERLAP * own.length;
    at = bestUpTo(before, at).at;
  }
  return labels;
}

function bestUpTo(scores: Float64Array, last: number): { score: number; at: number } {
  let at = 0;
  for (let i = 1; i <= last; i++) if ((scores[i] ?? 0) > (scores[at] ?? 0)) at = i;
  return { score: scores[at] ?? 0, at };
}

/** For each block, the paragraphs that it may be or be part of, with the words in common. */
function linkBlocks(blocks: readonly (readonly string[])[], gold: readonly (readonly string[])[]): Link[][] {
  const byGram = new Map<string, Set<number>>();
  gold.forEach((words, index) => {
    for (const gram of [...grams(words, GRAM), ...grams(words, 1), ...grams(words, 2), ...grams(words, 3)])
      byGram.set(gram, (byGram.get(gram) ?? new Set()).add(index));
  });
  return blocks.map((words) => {
    const found = new Set(grams(words, GRAM).flatMap((gram) => [...(byGram.get(gram) ?? [])]));
    return [...found]
      .map((index) => ({ gold: index, overlap: overlap(words, gold[index] ?? []) }))
      .filter((link) => link.overlap > 0);
  });
}

function grams(words: readonly string[], most: number): string[] {
  const length = Math.min(most, words.length);
  if (length === 0) return [];
  return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '));
}

/** Words in common; few words are worth half where they are not the whole of both. */
function overlap(block: readonly string[], paragraph: readonly string[]): number {
  if (block.length < GRAM) return paragraph.length > block.length ? block.length / 2 : block.length;
  const left = new Map<string, number>();
  for (const word of paragraph) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of block) {
    const times = left.get(word) ?? 0;
    if (times > 0) common++;
    left.set(word, times - 1);
  }
  return common < LEAST_OVERLAP * Math.min(block.length, paragraph.length) ? 0 : common;
}
