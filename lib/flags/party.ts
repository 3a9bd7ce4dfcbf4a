import type { Attribution } from '../attribution/attribution';
import type { TextDocument } from '../text/document';
import { contains, hull, overlaps, type Span } from '../text/span';
import { isWord, type Token, type TokenRange } from '../text/tokens';
import { clauseAround } from './clause';
import type { Marked } from './scope';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Words at a clause's opening that belong to no name. */
const LEADING = words(
  'and but or so yet while although though because as if when after that which however meanwhile',
);
/** Words between a name and what it does. */
const TRAILING = words(
  "has have had 's 've 'd 're 'm is are was were did does do would will could can also both all not yet , so far",
);
const PRONOUNS = words(
  'he she it they who which that we i you this these those nobody none neither one there no',
);
/** Words that end a name on its right. */
const ENDS = words(
  'on about over for when after as that who which and but while in at since until to by said says , . ; :',
);
/** After these the silent party stands to the right: "no comment from Kyiv", "denied by Ankara", "calls to the firm". */
const POINTERS = words('from by to with');
/** What is sent to somebody who does not answer. */
const CALLS = words(
  'calls call emails email messages message requests request questions letters reach contact',
);
const LONGEST_NAME = 12;
/** Verbs whose subject denies; "it is nonsense" has none. */
const DENYING = /^(?:den(?:y|ie|ial)|reject|dismiss|disput|contest|contradict|refut|rebut)/;

/**
 * Who denies or keeps silent, where the text names it: the source of the denial, the subject before the mark, or the name
 * behind "from", "by" and "to". Null for a pronoun, unless its attribution knows where the article names it.
 */
export function partyOf(
  document: TextDocument,
  attributions: readonly Attribution[],
  marked: Marked,
): Span | null {
  if (marked.kind !== 'denial' && marked.kind !== 'no-response') return null;
  const own = attributions.find(({ cue }) => cue.some((part) => overlaps(part, marked.span)));
  if (own && own.source.length > 0) return own.named ?? hull(own.source);
  return (
    speakerOf(document, attributions, marked) ?? pointedAt(document, marked) ?? subjectOf(document, marked)
  );
}

/** Whoever says in a quotation that something is not so, unless it is said of somebody who denies. */
function speakerOf(
  { tokens, quotes }: TextDocument,
  attributions: readonly Attribution[],
  { kind, from, to, span }: Marked,
): Span | null {
  if (kind !== 'denial' || quotes.inside[from] !== 1) return null;
  if (tokens.slice(from, to).some(({ lower }) => DENYING.test(lower))) return null;
  const said = attributions.find(({ content }) => content.some((part) => contains(part, span)));
  return said ? (said.named ?? hull(said.source)) : null;
}

function pointedAt(document: TextDocument, { from, to }: Marked): Span | null {
  const { tokens } = document;
  for (let at = from; at <= to; at++) {
    const token = tokens[at];
    if (!token || !POINTERS.has(token.lower) || (token.lower === 'to' && at >= to - 1)) continue;
    if (token.lower === 'to' && !CALLS.has(tokens[at - 1]?.lower ?? '')) continue;
    return nameAfter(document, at + 1);
  }
  return null;
}

function nameAfter(document: TextDocument, from: number): Span | null {
  const { tokens } = document;
  let to = from;
  while (to < tokens.length && to - from < LONGEST_NAME && !ENDS.has(tokens[to]?.lower ?? '')) to++;
  return nameSpan(document, { from, to });
}

function subjectOf(document: TextDocument, marked: Marked): Span | null {
  const { tokens } = document;
  let { from } = clauseAround(document, marked);
  let to = marked.from;
  while (from < to && (LEADING.has(tokens[from]?.lower ?? '') || !isWord(tokens[from] as Token))) from++;
  while (to > from && TRAILING.has(tokens[to - 1]?.lower ?? '')) to--;
  return nameSpan(document, { from, to });
}

function nameSpan({ tokens }: TextDocument, { from, to }: TokenRange): Span | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || to <= from || to - from > LONGEST_NAME) return null;
  if (to - from === 1 && PRONOUNS.has(first.lower)) return null;
  return { start: first.start, end: last.end };
}
