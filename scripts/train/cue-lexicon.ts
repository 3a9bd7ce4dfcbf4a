import type { CueLexicon } from '../../lib/attribution/word-signals';
import { readText, tokensIn } from '../../lib/text/document';
import type { Annotated } from './corpus';

type Counts = Map<string, number>;

/** How often each word of a document occurs, and how often in a cue. */
interface Counted {
  readonly all: Counts;
  readonly cue: Counts;
}

/** A word belongs to the highest band whose share of uses as a cue it reaches: 1 to 4. */
const BANDS = [0.04, 0.15, 0.4, 0.7];
const LEAST_CUES = 2;
/** Uses of a word that nobody has seen yet, none of them as a cue: keeps rare words out of the high bands. */
const PRIOR_USES = 1;

const increase = (counts: Counts, word: string, by = 1): void => {
  counts.set(word, (counts.get(word) ?? 0) + by);
};

function count({ text, attributions }: Annotated): Counted {
  const document = readText(text);
  const cues = new Set<number>();
  for (const [start, end] of attributions.flatMap(({ cue }) => cue)) {
    const { from, to } = tokensIn(document, { start, end });
    for (let i = from; i < to; i++) cues.add(i);
  }
  const all: Counts = new Map();
  const cue: Counts = new Map();
  for (const [index, { lower }] of document.tokens.entries()) {
    increase(all, lower);
    if (cues.has(index)) increase(cue, lower);
  }
  return { all, cue };
}

function bandOf(cues: number, uses: number): number {
  if (cues < LEAST_CUES) return 0;
  const share = cues / (uses + PRIOR_USES);
  return BANDS.filter((least) => share >= least).length;
}

export interface CueLexicons {
  readonly all: CueLexicon;
  /** For each document, the lexicon that the other documents give: what a document looks like to who has not read it. */
  readonly without: readonly CueLexicon[];
}

/** Learns which words are cues. */
export function learnCues(corpus: readonly Annotated[]): CueLexicons {
  const documents = corpus.map(count);
  const all: Counts = new Map();
  const cue: Counts = new Map();
  for (const document of documents) {
    for (const [word, number] of document.all) increase(all, word, number);
    for (const [word, number] of document.cue) increase(cue, word, number);
  }
  const lexicon = new Map<string, number>();
  for (const [word, cues] of cue) {
    const band = bandOf(cues, all.get(word) ?? 0);
    if (band > 0) lexicon.set(word, band);
  }
  const without = documents.map((document) => {
    const own = new Map(lexicon);
    for (const [word, uses] of document.all) {
      if (!cue.has(word)) continue;
      const cues = (cue.get(word) ?? 0) - (document.cue.get(word) ?? 0);
      const band = bandOf(cues, (all.get(word) ?? 0) - uses);
      if (band > 0) own.set(word, band);
      else own.delete(word);
    }
    return own;
  });
  return { all: lexicon, without };
}
