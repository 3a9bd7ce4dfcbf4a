import type { TextDocument } from '../text/document';
import type { Token } from '../text/tokens';
import { lookAround, STARTS } from './look-around';
import { describeWord, type Word, type WordLists } from './word-signals';

/**
 * What the features read of each token, as arrays. Tokens stand at *positions*: every piece has three positions of
 * nothing on either side, so that "the word before the word before" needs no bounds check.
 */
export interface Signals {
  readonly size: number;
  readonly pieces: readonly Piece[];
  /** The token at a position, or -1. */
  readonly tokenAt: Int32Array;
  readonly word: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix2: Int32Array;
  readonly prefix4: Int32Array;
  readonly shape: Int32Array;
  readonly punctuation: Uint8Array;
  /** How often the word is a cue: 0 hardly ever, 4 mostly. */
  readonly cueBand: Uint8Array;
  /** The word's cluster; 0 for none. */
  readonly cluster: Uint8Array;
  readonly inQuote: Uint8Array;
  readonly mark: Uint8Array;
  readonly sentence: Int32Array;
  /** First and last position of the sentence. */
  readonly sentenceFrom: Int32Array;
  readonly sentenceLast: Int32Array;
  /** The nearest punctuation or likely cue to either side within the sentence, or -1. */
  readonly punctuationLeft: Int32Array;
  readonly punctuationRight: Int32Array;
  readonly cueLeft: Int32Array;
  readonly cueRight: Int32Array;
  /** The position of the next word to either side, over at most two marks. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** 1 where content may end, since a clause may; 2 where it may begin; 3 both. */
  readonly boundary: Uint8Array;
  /** Of an auxiliary: 1 past or reported ("would"), 2 present ("will"); else 0. */
  readonly tense: Uint8Array;
  /** What the sentence looks like (`profileOf`), and those to either side in the piece; 0 where there is none. */
  readonly profile: Uint8Array;
  readonly profileBefore: Uint8Array;
  readonly profileAfter: Uint8Array;
}

/**
 * The unit that is tagged: a paragraph, with those that go on with its quotation, or a part of a very long one. Positions,
 * half-open.
 */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Longer paragraphs are read in pieces of this many tokens, which bounds memory; news has none that long. */
const MAX_PIECE = 1000;
const PADDING = 3;
/** What `mark` holds at quotation marks. */
export const OPENING = 1;
export const CLOSING = 2;
/** The hash of nothing, at the positions between pieces. */
const NOTHING = 1;

/** Where each piece begins and ends, in tokens. */
function cut(document: TextDocument): { from: number; to: number }[] {
  const { tokens } = document;
  const cuts: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const ends =
      i === tokens.length || (tokens[i]?.paragraph !== tokens[i - 1]?.paragraph && !goesOn(document, i));
    if (!ends && i - from < MAX_PIECE) continue;
    cuts.push({ from, to: i });
    from = i;
  }
  return cuts;
}

/** Whether the paragraph that begins at `i` belongs to the one before: a quotation after a colon, or one that goes on. */
function goesOn({ tokens, quotes }: TextDocument, i: number): boolean {
  if (quotes.marks[i] !== OPENING) return false;
  const left = quotes.inside[i - 1] === 1 && quotes.marks[i - 1] !== CLOSING;
  return left || tokens[i - 1]?.text === ':';
}

function emptySignals(size: number, pieces: readonly Piece[]): Signals {
  const numbers = (value: number) => new Int32Array(size).fill(value);
  return {
    size,
    pieces,
    tokenAt: numbers(-1),
    word: numbers(NOTHING),
    suffix3: numbers(NOTHING),
    suffix2: numbers(NOTHING),
    prefix4: numbers(NOTHING),
    shape: numbers(NOTHING),
    punctuation: new Uint8Array(size).fill(1),
    cueBand: new Uint8Array(size),
    cluster: new Uint8Array(size),
    inQuote: new Uint8Array(size),
    mark: new Uint8Array(size),
    sentence: numbers(-1),
    sentenceFrom: numbers(0),
    sentenceLast: numbers(0),
    punctuationLeft: numbers(-1),
    punctuationRight: numbers(-1),
    cueLeft: numbers(-1),
    cueRight: numbers(-1),
    next: numbers(-1),
    previous: numbers(-1),
    boundary: new Uint8Array(size),
    tense: new Uint8Array(size),
    profile: new Uint8Array(size),
    profileBefore: new Uint8Array(size),
    profileAfter: new Uint8Array(size),
  };
}

/** Reads a document for the features. Linear in its length. */
export function readSignals(document: TextDocument, lists: WordLists): Signals {
  const cuts = cut(document);
  const size = document.tokens.length + PADDING * (cuts.length + 1);
  const pieces = cuts.map(({ from, to }, index) => {
    const shift = PADDING * (index + 1);
    return { from: from + shift, to: to + shift };
  });
  const signals = emptySignals(size, pieces);
  const known = new Map<string, Word>();
  for (const [index, piece] of pieces.entries()) {
    const shift = PADDING * (index + 1);
    for (let i = piece.from; i < piece.to; i++) fill(signals, i, i - shift, document, known, lists);
    lookAround(signals, piece);
  }
  return signals;
}

function fill(
  signals: Signals,
  i: number,
  index: number,
  document: TextDocument,
  known: Map<string, Word>,
  lists: WordLists,
): void {
  const token = document.tokens[index] as Token;
  let word = known.get(token.text);
  if (!word) {
    word = describeWord(token, lists);
    known.set(token.text, word);
  }
  signals.tokenAt[i] = index;
  signals.word[i] = word.word;
  signals.suffix3[i] = word.suffix3;
  signals.suffix2[i] = word.suffix2;
  signals.prefix4[i] = word.prefix4;
  signals.shape[i] = word.shape;
  signals.punctuation[i] = word.punctuation ? 1 : 0;
  signals.cueBand[i] = word.cueBand;
  signals.cluster[i] = word.cluster;
  signals.tense[i] = word.tense;
  signals.boundary[i] = word.opensClause ? STARTS : 0;
  signals.inQuote[i] = document.quotes.inside[index] as number;
  signals.mark[i] = document.quotes.marks[index] as number;
  signals.sentence[i] = document.sentenceOf[index] as number;
}
