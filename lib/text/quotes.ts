import { findSinglePairs } from './single-quotes';
import { byPosition, type Span } from './span';
import type { Token } from './tokens';

/** A quotation with its marks; `closed` is false where the text ends a paragraph without the closing mark. */
export interface Quotation extends Span {
  readonly closed: boolean;
}

/** What a token is to quotation marks: 0 neither, 1 an opening mark, 2 a closing mark. */
export type QuoteMark = 0 | 1 | 2;

export interface Quotes {
  readonly quotations: readonly Quotation[];
  /** For each token, 1 inside a quotation or one of its marks, else 0. */
  readonly inside: Uint8Array;
  /** For each token, its `QuoteMark`. */
  readonly marks: Uint8Array;
}

const DOUBLE = /^(?:"|'')$/;
const OPENING = /[“„‟«〝]/;
const CLOSING = /[”»〞]/;

/** A mark of one form for both ends opens at a paragraph's start and before a word, closes after one, else alternates. */
function opens(text: string, tokens: readonly Token[], index: number, isOpen: boolean): boolean {
  const token = tokens[index] as Token;
  const raw = text.charAt(token.start);
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (!previous || previous.paragraph !== token.paragraph) return true;
  const glued = previous.end === token.start;
  // »…« and „…“ close with what elsewhere opens: a mark that touches the word before it closes what is open.
  if (OPENING.test(raw)) return !(isOpen && glued);
  if (CLOSING.test(raw)) return !(isOpen || glued);
  const gluedNext = next?.start === token.end;
  if (glued !== gluedNext) return gluedNext;
  return !isOpen;
}

/**
 * Finds the quotations in double marks of any script's form ("…", “…”, „…“, «…», »…«, ''…''), and in single ones outside them. A quotation that is still
 * open at the end of a paragraph goes on in the next one if that begins with a mark, as newspapers set long quotations.
 */
export function findQuotes(text: string, tokens: readonly Token[]): Quotes {
  const inside = new Uint8Array(tokens.length);
  const marks = new Uint8Array(tokens.length);
  const quotations: Quotation[] = [];
  let open: Token | null = null;
  const end = (at: number, closed: boolean): void => {
    if (open) quotations.push({ start: open.start, end: at, closed });
    open = null;
  };
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    if (previous && previous.paragraph !== token.paragraph) end(previous.end, false);
    if (!DOUBLE.test(token.text)) {
      inside[index] = open ? 1 : 0;
    } else if (opens(text, tokens, index, open !== null)) {
      if (open) end(previous?.end ?? token.start, false);
      open = token;
      marks[index] = 1;
      inside[index] = 1;
    } else {
      marks[index] = 2;
      inside[index] = open ? 1 : 0;
      end(token.end, true);
    }
  }
  end(tokens.at(-1)?.end ?? 0, false);
  quotations.push(...findSingles(text, tokens, inside, marks));
  return { quotations: quotations.sort(byPosition), inside, marks };
}

/** Adds quotations in single marks to the arrays. */
function findSingles(
  text: string,
  tokens: readonly Token[],
  inside: Uint8Array,
  marks: Uint8Array,
): Quotation[] {
  return findSinglePairs(text, tokens, inside).map(({ open, close }) => {
    const paragraph = tokens[open]?.paragraph;
    let last = close ?? open;
    while (close === null && tokens[last + 1]?.paragraph === paragraph) last++;
    inside.fill(1, open, last + 1);
    marks[open] = 1;
    if (close !== null) marks[close] = 2;
    return { start: tokens[open]?.start ?? 0, end: tokens[last]?.end ?? 0, closed: close !== null };
  });
}
