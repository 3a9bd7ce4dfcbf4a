import type { WordClusters } from '../../lib/attribution/word-signals';
import { readText } from '../../lib/text/document';

/** Words by what stands next to them: "said" with "told", "shells" with "rockets". Labels are not needed for it. */
export const CLUSTERS = 100;
/** Rarer words are left out: too little stands next to them. */
const LEAST_USES = 12;
/** The commonest words and marks are what neighbours are told by. */
const CONTEXTS = 500;
const ROUNDS = 12;
const WORD = /^\p{Ll}[\p{L}'-]*$/u;

/**
 * Clusters the words of some texts, spherical k-means (Dhillon and Modha 2001) over positive pointwise mutual information
 * with the words to the left and to the right. Names are left out. Deterministic; clusters are numbered from 1.
 */
export function learnClusters(texts: readonly string[]): WordClusters {
  const documents = texts.map((text) => readText(text).tokens.map(({ text: word }) => word));
  const words = wordsOf(documents);
  const vectors = vectorsOf(documents, words);
  const clusters = kMeans(vectors, words.length);
  return new Map(words.map((word, index) => [word, (clusters[index] as number) + 1]));
}

function countWords(documents: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const word of document) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words to cluster, the commonest first. */
function wordsOf(documents: readonly (readonly string[])[]): string[] {
  const counts = countWords(documents);
  const capital = (word: string): number => counts.get(word.charAt(0).toUpperCase() + word.slice(1)) ?? 0;
  return [...counts]
    .filter(([word, count]) => WORD.test(word) && count >= LEAST_USES && count >= capital(word))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
}

/** A row of 2 × (CONTEXTS + 1) numbers for each word, of length 1: what stands to its left, and to its right. */
function vectorsOf(documents: readonly (readonly string[])[], words: readonly string[]): Float32Array {
  const contexts = new Map(
    [...countWords(documents)]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, CONTEXTS)
      .map(([word], index) => [word, index]),
  );
  const rows = new Map(words.map((word, index) => [word, index]));
  const half = CONTEXTS + 1;
  const width = 2 * half;
  const vectors = new Float32Array(words.length * width);
  for (const document of documents)
    for (const [i, word] of document.entries()) {
      const row = rows.get(word);
      if (row === undefined) continue;
      const left = row * width + (contexts.get(document[i - 1] ?? '') ?? CONTEXTS);
      const right = row * width + half + (contexts.get(document[i + 1] ?? '') ?? CONTEXTS);
      vectors[left] = (vectors[left] as number) + 1;
      vectors[right] = (vectors[right] as number) + 1;
    }
  weigh(vectors, words.length, width);
  return vectors;
}

/** Counts to positive pointwise mutual information, each row to length 1. */
function weigh(vectors: Float32Array, rows: number, width: number): void {
  const ofRow = new Float64Array(rows);
  const ofColumn = new Float64Array(width);
  let all = 0;
  for (const [i, count] of vectors.entries()) {
    const row = Math.floor(i / width);
    ofRow[row] = (ofRow[row] as number) + count;
    ofColumn[i % width] = (ofColumn[i % width] as number) + count;
    all += count;
  }
  for (let row = 0; row < rows; row++) {
    let squares = 0;
    for (let column = 0; column < width; column++) {
      const count = vectors[row * width + column] as number;
      const expected = ((ofRow[row] as number) * (ofColumn[column] as number)) / all;
      const value = count === 0 ? 0 : Math.max(0, Math.log(count / expected));
      vectors[row * width + column] = value;
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (let column = row * width; column < (row + 1) * width; column++)
      vectors[column] = (vectors[column] as number) / length;
  }
}

/** The cluster of each row. The commonest words are the first centres. */
function kMeans(vectors: Float32Array, rows: number): Uint8Array {
  const width = 2 * (CONTEXTS + 1);
  const clusters = new Uint8Array(rows);
  const count = Math.min(CLUSTERS, rows);
  let centres = vectors.slice(0, count * width);
  for (let round = 0; round < ROUNDS; round++) {
    for (let row = 0; row < rows; row++) clusters[row] = nearest(vectors, row * width, centres, width);
    centres = new Float32Array(count * width);
    for (let row = 0; row < rows; row++) {
      const to = (clusters[row] as number) * width;
      for (let i = 0; i < width; i++)
        centres[to + i] = (centres[to + i] as number) + (vectors[row * width + i] as number);
    }
    normalise(centres, width);
  }
  return clusters;
}

function nearest(vectors: Float32Array, row: number, centres: Float32Array, width: number): number {
  const columns: number[] = [];
  for (let i = 0; i < width; i++) if (vectors[row + i]) columns.push(i);
  let best = 0;
  let most = -Infinity;
  for (let centre = 0; centre * width < centres.length; centre++) {
    let likeness = 0;
    for (const i of columns)
      likeness += (vectors[row + i] as number) * (centres[centre * width + i] as number);
    if (likeness <= most) continue;
    most = likeness;
    best = centre;
  }
  return best;
}

function normalise(vectors: Float32Array, width: number): void {
  for (let row = 0; row < vectors.length; row += width) {
    let squares = 0;
    for (let i = row; i < row + width; i++) squares += (vectors[i] as number) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let i = row; i < row + width; i++) vectors[i] = (vectors[i] as number) / length;
  }
}
