import headings from '../lexicon/sources/headings.json';
import type { TextDocument } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import { lastWithin, spanOf } from './quote-marks';
import { CLOSING, OPENING } from './signals';
import { PLACES } from './source-words';
import type { AttributionSpans } from './spans';

const LONGEST_NAME = 4;
/** Who speaks alone is none of a transcript's speakers: a heading that comes again and again looks the same. */
const LEAST_SPEAKERS = 2;
/** Whoever speaks in a transcript speaks more than once … */
const LEAST_TURNS = 2;
/** … and says a sentence of some words at least once: "Yes.", "Why?" may stand beside it, "3" is a score. */
const LEAST_WORDS = 3;
/** A form, not a guess: all 4 that are found in PolNeAR train, and all 10 in dev, are marked so. */
const CONFIDENCE = 0.9;
/** What ends a line of speech; who is interrupted ends with a dash. */
const END = /^(?:[.?!…]|\.{2,}|—|--|-)$/;

const EDGES: ReadonlySet<string> = new Set(headings.words.edges);
const ALONE: ReadonlySet<string> = new Set(headings.words.alone);

/** A line that opens with a name in capitals and a colon. */
interface Line {
  readonly name: string;
  readonly from: number;
  readonly colon: number;
  readonly to: number;
  /** Words after the colon. */
  readonly words: number;
}

/** The lines of a transcript ("WALLACE: …", "GOV. PENCE: …"), each its speaker's to the end of the paragraph. */
export function transcriptLines(document: TextDocument): AttributionSpans[] {
  const lines = linesOf(document);
  const speakers = speakersOf(lines);
  if (speakers.size < LEAST_SPEAKERS) return [];
  const spoken = lines.filter(({ name }) => speakers.has(name));
  return spoken.map(({ from, colon, to }) => ({
    source: spanOf(document, { from, to: colon }),
    cue: spanOf(document, { from: colon, to: colon + 1 }),
    content: spanOf(document, { from: colon + 1, to }),
    confidence: CONFIDENCE,
  }));
}

function speakersOf(lines: readonly Line[]): ReadonlySet<string> {
  const turns = new Map<string, number>();
  for (const { name } of lines) turns.set(name, (turns.get(name) ?? 0) + 1);
  const talkers = lines.filter(({ words }) => words >= LEAST_WORDS).map(({ name }) => name);
  return new Set(talkers.filter((name) => (turns.get(name) ?? 0) >= LEAST_TURNS));
}

function linesOf(document: TextDocument): Line[] {
  const {
    tokens,
    quotes: { marks },
  } = document;
  const lines: Line[] = [];
  for (let start = 0; start < tokens.length; ) {
    let end = start;
    while (end < tokens.length && tokens[end]?.paragraph === tokens[start]?.paragraph) end++;
    const isQuoted = marks[start] === OPENING;
    const from = isQuoted ? start + 1 : start;
    const to = isQuoted && marks[end - 1] === CLOSING ? end - 1 : end;
    const colon = colonAfter(tokens, from, Math.min(to, from + LONGEST_NAME + 1));
    if (colon !== null && END.test(lastWithin(document, { from: colon + 1, to })?.text ?? '')) {
      const name = tokens.slice(from, colon).map(({ lower }) => lower);
      const words = tokens.slice(colon + 1, to).filter(isWord).length;
      if (!isHeading(name)) lines.push({ name: name.join(' '), from, colon, to, words });
    }
    start = end;
  }
  return lines;
}

const isHeading = (name: readonly string[]): boolean =>
  EDGES.has(name[0] ?? '') ||
  EDGES.has(name.at(-1) ?? '') ||
  ALONE.has(name.join(' ')) ||
  PLACES.has(name.join(' '));

/** The colon after nothing but words in capitals, one of them longer than a letter ("Q", "A" are nobody). */
function colonAfter(tokens: readonly Token[], from: number, to: number): number | null {
  let named = false;
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (token.text === ':') return named ? at : null;
    if (isWord(token) ? token.text !== token.text.toUpperCase() : token.text !== '.') return null;
    if (/\p{Lu}{2}/u.test(token.text)) named = true;
  }
  return null;
}
