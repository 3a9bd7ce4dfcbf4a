import type { Piece, Signals } from './signals';

/** From this band on a word counts as a likely cue. */
const LIKELY_CUE = 2;
/** The bits of `Signals.boundary`. */
export const ENDS = 1;
export const STARTS = 2;

/** Fills in what the words of a piece are to each other: nearest marks and cues, neighbours, boundaries, sentences. */
export function lookAround(signals: Signals, piece: Piece): void {
  lookLeft(signals, piece);
  lookRight(signals, piece);
  lookAcross(signals, piece);
  markBoundaries(signals, piece);
  describeSentences(signals, piece);
}

function lookLeft(signals: Signals, { from, to }: Piece): void {
  let start = from;
  let punctuation = -1;
  let cue = -1;
  for (let i = from; i < to; i++) {
    if (i > from && signals.sentence[i] !== signals.sentence[i - 1]) {
      start = i;
      punctuation = -1;
      cue = -1;
    }
    signals.sentenceFrom[i] = start;
    signals.punctuationLeft[i] = punctuation;
    signals.cueLeft[i] = cue;
    if (signals.punctuation[i]) punctuation = i;
    if ((signals.cueBand[i] as number) >= LIKELY_CUE) cue = i;
  }
}

function lookRight(signals: Signals, { from, to }: Piece): void {
  let last = to - 1;
  let punctuation = -1;
  let cue = -1;
  for (let i = to - 1; i >= from; i--) {
    if (i < to - 1 && signals.sentence[i] !== signals.sentence[i + 1]) {
      last = i;
      punctuation = -1;
      cue = -1;
    }
    signals.sentenceLast[i] = last;
    signals.punctuationRight[i] = punctuation;
    signals.cueRight[i] = cue;
    if (signals.punctuation[i]) punctuation = i;
    if ((signals.cueBand[i] as number) >= LIKELY_CUE) cue = i;
  }
}

/** The next position, or the one before, that holds a word: steps over at most two marks. */
function neighbour({ punctuation }: Signals, i: number, step: 1 | -1): number {
  let at = i + step;
  for (let marks = 0; marks < 2 && punctuation[at]; marks++) at += step;
  return at;
}

function lookAcross(signals: Signals, { from, to }: Piece): void {
  for (let i = from - 1; i <= to; i++) {
    signals.next[i] = neighbour(signals, i, 1);
    signals.previous[i] = neighbour(signals, i, -1);
  }
}

/** Makes boundaries of punctuation, of words that open clauses (they are marked already) and of the sentence's edges. */
function markBoundaries(
  { boundary, punctuation, sentenceFrom, sentenceLast }: Signals,
  { from, to }: Piece,
): void {
  for (let i = from; i < to; i++) {
    if (punctuation[i]) {
      boundary[i] = 0;
      continue;
    }
    const opens = (boundary[i] as number) & STARTS;
    const ends = punctuation[i + 1] || sentenceLast[i] === i || (boundary[i + 1] as number) & STARTS;
    const starts = opens || punctuation[i - 1] || sentenceFrom[i] === i;
    boundary[i] = (ends ? ENDS : 0) | (starts ? STARTS : 0);
  }
}

/** Whether a sentence begins and ends in a quotation, holds one, and has likely cues; never 0. */
function profileOf({ inQuote, mark, cueBand }: Signals, from: number, last: number): number {
  let marks = 0;
  let cue = 0;
  for (let i = from; i <= last; i++) {
    if (mark[i]) marks = 1;
    cue = Math.max(cue, cueBand[i] as number);
  }
  const likely = cue >= LIKELY_CUE ? (cue > LIKELY_CUE ? 2 : 1) : 0;
  return 1 + (inQuote[from] as number) + 2 * (inQuote[last] as number) + 4 * marks + 8 * likely;
}

function describeSentences(signals: Signals, { from, to }: Piece): void {
  const { profile, profileBefore, profileAfter, sentenceLast } = signals;
  let before = 0;
  let previous = from;
  for (let start = from; start < to; start = (sentenceLast[start] as number) + 1) {
    const end = (sentenceLast[start] as number) + 1;
    const own = profileOf(signals, start, end - 1);
    profile.fill(own, start, end);
    profileBefore.fill(before, start, end);
    if (start > from) profileAfter.fill(own, previous, start);
    previous = start;
    before = own;
  }
}
