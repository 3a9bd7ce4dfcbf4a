import type { Attribution } from '../attribution/attribution';
import { type TextDocument, tokensIn } from '../text/document';
import type { Sentence } from '../text/sentences';
import { byPosition, type Span } from '../text/span';
import { isWord } from '../text/tokens';
import { wordsIn } from './words-in';

/** A shorter sentence says nothing that a corpus could answer. */
const LEAST_WORDS = 4;
/** What is left of a sentence beside an attribution is more often a tail ("speaking on Friday") than a statement. */
const LEAST_WORDS_LEFT = 6;
/** A heading within the text is shorter than a statement; the headline itself may be short. */
const LEAST_WORDS_OF_HEADING = 5;

const JOINTS = new Set(['and', 'but', 'or', 'nor', 'yet', 'so', 'while', 'as']);
const FULL_STOP = /^(?:[.!…]|\.{2,}|["')\]]|'')$/;

/** What the outlet says itself: sentences, or what is left of them, outside of all attributions. Questions say nothing. */
export function ownStatements(document: TextDocument, attributions: readonly Attribution[]): readonly Span[] {
  const taken = takenTokens(document, attributions);
  return document.sentences.flatMap((sentence, index) => {
    if (isQuestion(document, sentence)) return [];
    const left = freeRuns(sentence, taken);
    const whole = left.length === 1 && left[0]?.from === sentence.from && left[0].to === sentence.to;
    if (whole)
      return wordsIn(document, sentence) >= leastWords(document, sentence, index) ? [spanOf(sentence)] : [];
    return left.flatMap((run) => withoutJoints(document, run));
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** For each token, 1 where an attribution has taken it. */
function takenTokens(document: TextDocument, attributions: readonly Attribution[]): Uint8Array {
  const taken = new Uint8Array(document.tokens.length);
  for (const { source, cue, content } of attributions) {
    for (const span of [...source, ...cue, ...content].sort(byPosition)) {
      const { from, to } = tokensIn(document, span);
      taken.fill(1, from, to);
    }
  }
  return taken;
}

const isQuestion = ({ tokens }: TextDocument, { from, to }: Sentence): boolean =>
  tokens.slice(Math.max(from, to - 2), to).some(({ text }) => text === '?');

function leastWords({ tokens }: TextDocument, { from, to }: Sentence, index: number): number {
  const [first, last] = [tokens[from], tokens[to - 1]];
  const startsBlock = tokens[from - 1]?.paragraph !== first?.paragraph;
  const endsBlock = tokens[to]?.paragraph !== last?.paragraph;
  const heading = startsBlock && endsBlock && index > 0 && !FULL_STOP.test(last?.text ?? '');
  return heading ? LEAST_WORDS_OF_HEADING : LEAST_WORDS;
}

/** The runs of tokens of a sentence that nothing has taken. */
function freeRuns({ from, to }: Sentence, taken: Uint8Array): Run[] {
  const runs: Run[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !taken[at]) continue;
    if (at > start) runs.push({ from: start, to: at });
    start = at + 1;
  }
  return runs;
}

/** A run without the marks and conjunctions at its edges, if enough of it remains. */
function withoutJoints({ tokens }: TextDocument, { from, to }: Run): Span[] {
  const isEdge = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && (!isWord(token) || JOINTS.has(token.lower));
  };
  let start = from;
  let end = to;
  while (start < end && isEdge(start)) start++;
  while (end > start && isEdge(end - 1)) end--;
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (!first || !last || tokens.slice(start, end).filter(isWord).length < LEAST_WORDS_LEFT) return [];
  return [{ start: first.start, end: last.end }];
}
