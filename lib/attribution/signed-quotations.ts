import type { TextDocument } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import { spanOf } from './quote-marks';
import { CLOSING, OPENING } from './signals';
import type { AttributionSpans } from './spans';

/** A name of more words is none. */
const LONGEST_NAME = 6;
/** Who signs says no more of himself than this, in tokens: ", 34, a teacher from Ohio". */
const LONGEST_REST = 15;
/** A form, not a guess: all 7 that are found in PolNeAR train, and all 22 in dev (of one article), are marked so. */
const CONFIDENCE = 0.9;

const DASH = /^(?:—|--|-)$/;
const PARTICLE = /^(?:de|la|van|von|der|den|bin|al|el|da|di|\.)$/;
const CAPITAL = /^\p{Lu}/u;

/**
 * Quotations that are signed: a paragraph that is a quotation, with a dash and a name behind it or in the next paragraph
 * (“…” — Jane Doe, 34, of Ohio). They have no word that says so, which is what the learned passes look for.
 */
export function signedQuotations(document: TextDocument): AttributionSpans[] {
  const found: AttributionSpans[] = [];
  for (const [dash, token] of document.tokens.entries()) {
    if (!DASH.test(token.text)) continue;
    const quotation = quotationBefore(document, dash);
    const name = quotation && nameAfter(document.tokens, dash);
    if (!name) continue;
    found.push({
      source: spanOf(document, name),
      cue: spanOf(document, { from: dash, to: dash + 1 }),
      content: spanOf(document, quotation),
      confidence: CONFIDENCE,
    });
  }
  return found;
}

/** Tokens, half-open. */
interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The quotation that is the whole paragraph up to the dash, or the whole paragraph before it. */
function quotationBefore({ tokens, quotes: { marks } }: TextDocument, dash: number): TokenRange | null {
  if (marks[dash - 1] !== CLOSING) return null;
  const paragraph = tokens[dash - 1]?.paragraph;
  let from = dash - 1;
  while (tokens[from - 1]?.paragraph === paragraph && marks[from] !== OPENING) from--;
  const opensParagraph = tokens[from - 1]?.paragraph !== paragraph;
  return opensParagraph && marks[from] === OPENING ? { from, to: dash } : null;
}

/** The capitalised words right after the dash, if they, and a little about them, end the paragraph. */
function nameAfter(tokens: readonly Token[], dash: number): TokenRange | null {
  const paragraph = tokens[dash]?.paragraph;
  let to = dash + 1;
  while (tokens[to]?.paragraph === paragraph && to - dash <= LONGEST_NAME + 1 && isOfName(tokens, to, dash))
    to++;
  if (tokens[to - 1]?.text === '.') to--;
  let end = to;
  while (tokens[end]?.paragraph === paragraph && end - to <= LONGEST_REST) end++;
  const size = to - dash - 1;
  const closes = end === to || /^[,.(]$/.test(tokens[to]?.text ?? '');
  return size > 0 && size <= LONGEST_NAME && end - to <= LONGEST_REST && closes
    ? { from: dash + 1, to }
    : null;
}

function isOfName(tokens: readonly Token[], at: number, dash: number): boolean {
  const token = tokens[at] as Token;
  if (isWord(token) && CAPITAL.test(token.text)) return true;
  return at > dash + 1 && PARTICLE.test(token.text);
}
