import type { TextDocument } from '../text/document';
import type { Span } from '../text/span';
import type { Token, TokenRange } from '../text/tokens';
import { CLOSING, OPENING } from './signals';

/** What may stand between the last word of a quotation and its closing mark. */
const STOP = /^[.,;:?!…-]+$/;

/**
 * Content from word to word, made whole: with the quotation marks around it, or with the one whose partner it holds. A mark
 * whose partner stands elsewhere is left out.
 */
export function withMarks({ tokens, quotes: { marks } }: TextDocument, { from, to }: TokenRange): TokenRange {
  let closing = to;
  while (closing < tokens.length && STOP.test(tokens[closing]?.text ?? '')) closing++;
  const opensBefore = marks[from - 1] === OPENING;
  const closesAfter = marks[closing] === CLOSING;
  const balance = openIn(marks, from, to);
  if (opensBefore && closesAfter && balance.left === 0 && balance.open === 0)
    return { from: from - 1, to: closing + 1 };
  if (closesAfter && balance.open > 0) return { from, to: closing + 1 };
  if (opensBefore && balance.left > 0) return { from: from - 1, to };
  return { from, to };
}

/** How many quotations begun in a range are still open at its end, and how many closed in it began before it. */
function openIn(
  marks: Uint8Array,
  from: number,
  to: number,
): { readonly open: number; readonly left: number } {
  let open = 0;
  let left = 0;
  for (let i = from; i < to; i++) {
    if (marks[i] === OPENING) open = 1;
    if (marks[i] === CLOSING && open === 0) left++;
    else if (marks[i] === CLOSING) open = 0;
  }
  return { open, left };
}

/** What a range ends with before closing marks and brackets; undefined where it has nothing else. */
export function lastWithin(
  { tokens, quotes: { marks } }: TextDocument,
  { from, to }: TokenRange,
): Token | undefined {
  let last = to - 1;
  while (last >= from && (marks[last] === CLOSING || /^[)\]]$/.test(tokens[last]?.text ?? ''))) last--;
  return last >= from ? tokens[last] : undefined;
}

/** The span of a range of tokens, as a list that is empty where the range is. */
export function spanOf({ tokens }: TextDocument, { from, to }: TokenRange): Span[] {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first && last && to > from ? [{ start: first.start, end: last.end }] : [];
}
