import type { TextDocument } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import { spanOf } from './quote-marks';
import { CLOSING, OPENING } from './signals';
import type { AttributionSpans } from './spans';

const LONGEST_NAME = 4;
/** Fewer lines with a speaker make no transcript: "WATCH: …" and "UPDATE: …" stand alone. */
const LEAST_LINES = 3;
/** Whoever speaks in a transcript speaks more than once. */
const LEAST_TURNS = 2;
/** A form, not a guess: all 4 that are found in PolNeAR train, and all 10 in dev, are marked so. */
const CONFIDENCE = 0.9;
/** In capitals at the head of a paragraph, and nobody's name. */
const LABELS = new Set(
  'watch update updated breaking live video photos photo note correction related read more question answer opinion'.split(
    ' ',
  ),
);

/** A line that opens with a name in capitals and a colon. */
interface Line {
  readonly name: string;
  readonly from: number;
  readonly colon: number;
  readonly to: number;
}

/** The lines of a transcript ("WALLACE: …", "GOV. PENCE: …"), each its speaker's to the end of the paragraph. */
export function transcriptLines(document: TextDocument): AttributionSpans[] {
  const lines = linesOf(document);
  const turns = new Map<string, number>();
  for (const { name } of lines) turns.set(name, (turns.get(name) ?? 0) + 1);
  const spoken = lines.filter(({ name }) => (turns.get(name) ?? 0) >= LEAST_TURNS);
  if (spoken.length < LEAST_LINES) return [];
  return spoken.map(({ from, colon, to }) => ({
    source: spanOf(document, { from, to: colon }),
    cue: spanOf(document, { from: colon, to: colon + 1 }),
    content: spanOf(document, { from: colon + 1, to }),
    confidence: CONFIDENCE,
  }));
}

function linesOf({ tokens, quotes: { marks } }: TextDocument): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < tokens.length; ) {
    let to = start;
    while (to < tokens.length && tokens[to]?.paragraph === tokens[start]?.paragraph) to++;
    const isQuoted = marks[start] === OPENING;
    const from = isQuoted ? start + 1 : start;
    const colon = colonAfter(tokens, from, Math.min(to, from + LONGEST_NAME + 1));
    if (colon !== null && colon + 1 < to) {
      const name = tokens
        .slice(from, colon)
        .map(({ lower }) => lower)
        .join(' ');
      if (!LABELS.has(name))
        lines.push({ name, from, colon, to: isQuoted && marks[to - 1] === CLOSING ? to - 1 : to });
    }
    start = to;
  }
  return lines;
}

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
