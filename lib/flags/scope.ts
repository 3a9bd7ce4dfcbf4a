import type { Attribution } from '../attribution/attribution';
import type { TextDocument } from '../text/document';
import { hull, overlaps, type Span, trimmed } from '../text/span';
import { isWord, type Token, type TokenRange } from '../text/tokens';
import { clauseAround } from './clause';
import type { FlagKind } from './flag';

export interface Marked extends TokenRange {
  readonly kind: FlagKind;
  readonly span: Span;
}

/** Subjects that stand for what was said before: "None of these reports", "The claim", "It". */
const LOOKS_BACK =
  /^(?:(?:none|neither|some|both|all|many|most|not all) of (?:these|those|this|that|them|the|it)\b|(?:these|those|this|that|neither|none|both|such|the|his|her|their|its|either) (?:\w+ )?(?:claims?|reports?|accounts?|allegations?|accusations?|figures?|statements?|assertions?|details?|versions?|stor(?:y|ies)|information|numbers?|tolls?|footage|videos?|images?|side)\b|(?:it|this|that|they|neither|none|which) )/i;
/** What silence or denial is about, named only by a word for it. */
const ONLY_NAMED =
  /^(?:(?:on|to|about|of) )?(?:the|these|those|this|that|any|all|its|his|her|their|it|them|both)? ?(?:\w+ )?(?:claims?|reports?|allegations?|accusations?|charges?|rumours?|rumors?|story|stories|it|them|this|that|matter|questions?|requests?.*)?$/i;
/** Sentences that a backward look takes in; a paragraph of news has two or three. */
const MOST_SENTENCES = 3;

type Rule = (document: TextDocument, marked: Marked) => Span | null;

const SCOPES = {
  unverified: (document, marked) => lookBack(document, marked) ?? clauseOf(document, marked),
  allegation: (document, marked) => clauseOf(document, marked),
  hearsay: (document, marked) => clauseOf(document, marked),
  speculation: (document, marked) => clauseOf(document, marked),
  'vague-source': (document, marked) => sentenceOf(document, marked),
  'no-response': (document, marked) => topicOf(document, marked),
  denial: (document, marked) => topicOf(document, marked),
} satisfies Record<FlagKind, Rule>;

/**
 * The words that a flag bears on. Where the mark is itself a source or a cue ("officials say", "is said to", "denies"),
 * that is what they say; else the clause around it, the topic named after it, or what stands before it in its paragraph.
 */
export function scopeOf(
  document: TextDocument,
  attributions: readonly Attribution[],
  marked: Marked,
): Span | null {
  const said = marked.kind === 'no-response' ? null : saidBy(attributions, marked.span);
  return said ?? SCOPES[marked.kind](document, marked);
}

function saidBy(attributions: readonly Attribution[], span: Span): Span | null {
  const own = attributions.find(({ source, cue }) =>
    [...cue, ...source].some((part) => overlaps(part, span)),
  );
  return own ? hull(own.content) : null;
}

function spanOf({ text, tokens }: TextDocument, { from, to }: TokenRange): Span | null {
  let first = from;
  let last = to - 1;
  while (first <= last && !isWord(tokens[first] as Token)) first++;
  while (last >= first && !isWord(tokens[last] as Token)) last--;
  if (last < first) return null;
  return trimmed(text, { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 });
}

const clauseOf: Rule = (document, marked) => spanOf(document, clauseAround(document, marked));

const sentenceOf: Rule = (document, { from }) => {
  const sentence = document.sentences[document.sentenceOf[from] as number];
  return sentence ? spanOf(document, sentence) : null;
};

/** What stands before a clause that begins with "these reports": the clause before it, or the sentences before it. */
const lookBack: Rule = (document, marked) => {
  const clause = clauseAround(document, marked);
  const words = spanOf(document, clause);
  const opening = words ? document.text.slice(words.start, words.end).replace(/^(?:and|but|so) /i, '') : '';
  return LOOKS_BACK.test(opening) ? before(document, marked, clause) : null;
};

function before(document: TextDocument, { from }: Marked, clause: TokenRange): Span | null {
  const index = document.sentenceOf[from] as number;
  const sentence = document.sentences[index];
  if (!sentence) return null;
  const inSentence = spanOf(document, { from: sentence.from, to: clause.from });
  if (inSentence) return inSentence;
  const paragraph = document.tokens[from]?.paragraph;
  let first = index;
  while (index - first < MOST_SENTENCES) {
    const previous = document.sentences[first - 1];
    if (!previous || document.tokens[previous.from]?.paragraph !== paragraph) break;
    first--;
  }
  return first < index
    ? spanOf(document, { from: document.sentences[first]?.from ?? 0, to: sentence.from })
    : null;
}

/** What is denied or not spoken of: the words after the mark, or, where they name nothing, what stands before it. */
const topicOf: Rule = (document, marked) => {
  const clause = clauseAround(document, marked);
  const after = spanOf(document, { from: marked.to, to: clause.to });
  const topic = after ? document.text.slice(after.start, after.end) : '';
  if (after && !ONLY_NAMED.test(topic)) return after;
  return before(document, marked, clause) ?? after ?? clauseOf(document, marked);
};
