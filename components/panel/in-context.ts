import type { Span } from '../../lib/text/span';

/** UTF-16 units of context on either side of the words: about a line of a narrow panel each. */
const CONTEXT = 48;

/** A span with some words around it, from the same block of the text; "…" where more stands there. */
export function inContext(
  text: string,
  { start, end }: Span,
): { readonly before: string; readonly marked: string; readonly after: string } {
  const blockStart = text.lastIndexOf('\n', start - 1) + 1;
  const blockEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const near = text.slice(Math.max(blockStart, start - CONTEXT), start);
  const far = text.slice(end, Math.min(blockEnd, end + CONTEXT));
  return {
    before: blockStart < start - CONTEXT ? `… ${near.replace(/^\S*\s+/, '')}` : near,
    marked: text.slice(start, end),
    after: end + CONTEXT < blockEnd ? `${far.replace(/\s+\S*$/, '')} …` : far,
  };
}
