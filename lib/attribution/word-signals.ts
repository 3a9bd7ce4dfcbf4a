import type { Token } from '../text/tokens';
import { hashOf } from './hash';

/** How often each lower-case word is a cue, in bands 1 to 4; words that are hardly ever one are absent. */
export type CueLexicon = ReadonlyMap<string, number>;

/** For each lower-case word that is in one, its cluster of words that are used alike, from 1. */
export type WordClusters = ReadonlyMap<string, number>;

/** What the extractor knows of words. */
export interface WordLists {
  readonly cues: CueLexicon;
  readonly clusters: WordClusters;
}

/** What the features read of a word wherever it stands. Words and their parts as hashes. */
export interface Word {
  readonly word: number;
  readonly suffix3: number;
  readonly suffix2: number;
  readonly prefix4: number;
  readonly shape: number;
  readonly punctuation: boolean;
  readonly cueBand: number;
  readonly cluster: number;
  readonly opensClause: boolean;
  readonly tense: number;
}

/** Words at which a clause may begin, so that content may end before them or begin with them. */
const CLAUSE_WORDS = new Set(
  (
    'and but or as after while when because since although though before until if unless whereas so which who whom ' +
    'whose where that with in on during amid despite following according to for at by than'
  ).split(' '),
);
const PAST = new Set("had was were would could might did 'd".split(' '));
const PRESENT = new Set("has have is are am will can may do does 's 've 're 'll 'm".split(' '));

const NUMBER = /^[$€£¥]?[\d.,:]*\d[\d.,:]*%?$/;
const PUNCTUATION = /^[.,;:?!()[\]"'`…—-]+$/;

/** "O'Brien-Smith" is X'Xx-X: kinds of characters, repetitions once, the first six. */
function shapeOf(word: string): string {
  let shape = '';
  let previous = '';
  for (const character of word) {
    const kind = kindOf(character);
    if (kind !== previous) shape += kind;
    previous = kind;
    if (shape.length >= 6) break;
  }
  return word.length === 1 ? `${shape}1` : shape;
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (character >= '0' && character <= '9') return '9';
  if (character < '\u00c0') return character;
  return character === character.toLowerCase() ? 'x' : 'X';
}

/** Reads a word as written. */
export function describeWord(token: Token, { cues, clusters }: WordLists): Word {
  const plain = NUMBER.test(token.lower) ? `#${Math.min(4, token.lower.length)}` : token.lower;
  return {
    word: hashOf(plain),
    suffix3: hashOf(`s${plain.slice(-3)}`),
    suffix2: hashOf(`t${plain.slice(-2)}`),
    prefix4: hashOf(`p${plain.slice(0, 4)}`),
    shape: hashOf(shapeOf(token.text)),
    punctuation: PUNCTUATION.test(token.lower),
    cueBand: cues.get(token.lower) ?? 0,
    cluster: clusters.get(token.lower) ?? 0,
    opensClause: CLAUSE_WORDS.has(token.lower),
    tense: PAST.has(token.lower) ? 1 : PRESENT.has(token.lower) ? 2 : 0,
  };
}
