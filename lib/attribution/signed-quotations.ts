import notSigned from '../lexicon/sources/no-signatures.json';
import type { TextDocument } from '../text/document';
import { isWord, type Token, type TokenRange } from '../text/tokens';
import { isCapital, PARTICLES } from './name-shape';
import { lastWithin, spanOf } from './quote-marks';
import { CLOSING, OPENING } from './signals';
import { FUNCTION_WORDS } from './source-words';
import type { AttributionSpans } from './spans';

/** A name of more words is none. */
const LONGEST_NAME = 6;
/** Who signs says no more of himself than this, in tokens: ", 34, a teacher from Ohio". */
const LONGEST_REST = 15;
/** A form, not a guess: all 7 that are found in PolNeAR train, and all 22 in dev (of one article), are marked so. */
const CONFIDENCE = 0.9;

const DASH = /^(?:—|--|-)$/;
/** What somebody says ends so inside its marks … */
const END = /^(?:[.,?!…]|\.{2,})$/;
/** … or is at least so long; what is neither is a title or a slogan. */
const LEAST_WORDS = 6;
const NOT_SIGNED: ReadonlySet<string> = new Set(notSigned.words);

/**
 * Quotations that are signed: a paragraph that is a quotation, with a dash and a name behind it or in the next paragraph
 * (“…” — Jane Doe, 34, of Ohio). They have no word that says so, which is what the learned passes look for.
 */
export function signedQuotations(document: TextDocument): AttributionSpans[] {
  const found: AttributionSpans[] = [];
  let written: ReadonlySet<string> | undefined;
  for (const [dash, token] of document.tokens.entries()) {
    if (!DASH.test(token.text)) continue;
    const quotation = quotationBefore(document, dash);
    if (!quotation || !isSaid(document, quotation)) continue;
    const name = nameAfter(document.tokens, dash);
    if (!name) continue;
    written ??= new Set(document.tokens.map(({ text }) => text));
    if (!isSignature(document.tokens.slice(name.from, name.to), written)) continue;
    found.push({
      source: spanOf(document, name),
      cue: spanOf(document, { from: dash, to: dash + 1 }),
      content: spanOf(document, quotation),
      confidence: CONFIDENCE,
    });
  }
  return found;
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

/** Whether a quotation is a sentence or long, and not in title case: “The Great Gatsby”, “Guess Who’s Coming to Dinner?”. */
function isSaid(document: TextDocument, quotation: TokenRange): boolean {
  const words = document.tokens.slice(quotation.from, quotation.to).filter(isWord);
  const ends = END.test(lastWithin(document, quotation)?.text ?? '');
  return (ends || words.length >= LEAST_WORDS) && !isTitle(words);
}

/** Whether all words with content are capitalised; where it has none, it is no title. */
function isTitle(words: readonly Token[]): boolean {
  const content = words.filter(({ lower }) => !FUNCTION_WORDS.has(lower));
  return content.length > 0 && content.every(isCapital);
}

/** Whether words can sign; one alone must be no common one, which is one that the text writes small, too. */
function isSignature(words: readonly Token[], written: ReadonlySet<string>): boolean {
  const [first, ...rest] = words;
  if (!first || NOT_SIGNED.has(first.lower)) return false;
  return rest.length > 0 || !(FUNCTION_WORDS.has(first.lower) || written.has(first.lower));
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
  if (isWord(token) && isCapital(token)) return true;
  return at > dash + 1 && (token.text === '.' || PARTICLES.has(token.lower));
}
