import type { TextDocument } from '../text/document';
import type { TokenRange } from '../text/tokens';

const BREAKS = new Set([';', ':', '—', '--', '(', ')', '"', "''"]);
/** Words that begin a clause of their own, after a comma. */
const AFTER_COMMA = new Set(
  'and but or so yet which who whom whose where when while although though because as after before if unless whereas saying adding'.split(
    ' ',
  ),
);
/** Words that begin a clause of their own wherever they stand. */
const ANYWHERE = new Set('but although though because while whereas unless'.split(' '));

/** A clause reaches so many tokens to either side at most, which bounds the work on a text without full stops. */
export const LONGEST_REACH = 200;

/**
 * The clause around some tokens: from the last break before them to the next one after, within their sentence. A break is
 * a mark that parts clauses, or a conjunction or relative pronoun after a comma.
 */
export function clauseAround(document: TextDocument, { from, to }: TokenRange): TokenRange {
  const sentence = document.sentences[document.sentenceOf[from] as number];
  let start = from;
  let end = to;
  const first = Math.max(sentence?.from ?? 0, from - LONGEST_REACH);
  const last = Math.min(sentence?.to ?? to, to + LONGEST_REACH);
  while (start > first && !breaksAt(document, start)) start--;
  while (end < last && !breaksAt(document, end)) end++;
  return { from: start, to: end };
}

/** Whether a clause begins at this token, or ends before it. */
function breaksAt({ tokens }: TextDocument, at: number): boolean {
  const token = tokens[at]?.lower ?? '';
  const previous = tokens[at - 1]?.lower ?? '';
  if (BREAKS.has(token) || BREAKS.has(previous) || ANYWHERE.has(token)) return true;
  if (token === ',') return AFTER_COMMA.has(tokens[at + 1]?.lower ?? '');
  return previous === ',' && AFTER_COMMA.has(token);
}
