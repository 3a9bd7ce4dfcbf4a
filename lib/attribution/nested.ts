import { type TextDocument, tokensIn } from '../text/document';
import { contains, hull, type Span } from '../text/span';
import { isWord } from '../text/tokens';
import type { Entities } from './entities';
import { FUNCTION_WORDS, HEADS, OFFICES } from './source-words';
import type { AttributionSpans } from './spans';

/** An attribution's spans, and the index of the one in whose content it stands. */
export interface NestedSpans extends AttributionSpans {
  readonly within: number | null;
}

/** Verbs that nearly always bring speech; others ("found", "showed") are left to the learned extractor. */
const VERBS = new Set(
  (
    'said says say saying told tells tell claimed claims claim claiming stated states warned warns admitted admits alleged ' +
    'alleges accused accuses denied denies insisted insists argued argues acknowledged acknowledges announced announces ' +
    'reported reports confirmed confirms confessed explained added declared testified promised wrote writes'
  ).split(' '),
);
const SUBJECTS = new Set('he she they it we i who'.split(' '));
const AUXILIARIES = new Set(
  'had has have also later then already once previously repeatedly publicly'.split(' '),
);
/** An inner attribution found by rule; below what the learned extractor shows of its sure ones. */
const CONFIDENCE = 0.7;
/** A content of fewer words is no statement. */
const LEAST_WORDS = 3;

/**
 * All attributions, outer and inner, in reading order: those of the extractor that stand in another's content, and those
 * that a verb of speech with its subject in a content brings ("he said that the UN had told him that …").
 */
export function withNested(
  document: TextDocument,
  entities: Entities,
  outer: readonly AttributionSpans[],
): readonly NestedSpans[] {
  const inner = outer.flatMap((spans) =>
    spans.content.flatMap((part) => innerOf(document, entities, part, outer)),
  );
  const all = [...outer, ...inner].sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  return all.map((spans) => ({ ...spans, within: around(spans, all) }));
}

const partsOf = ({ source, cue, content }: AttributionSpans): readonly Span[] => [
  ...source,
  ...cue,
  ...content,
];
const startOf = (spans: AttributionSpans): number => hull(partsOf(spans))?.start ?? 0;
const endOf = (spans: AttributionSpans): number => hull(partsOf(spans))?.end ?? 0;

/** The attribution with the smallest content around source and cue. */
function around(spans: AttributionSpans, all: readonly AttributionSpans[]): number | null {
  const core = hull([...spans.source, ...spans.cue]);
  if (!core) return null;
  let best: number | null = null;
  let length = Number.POSITIVE_INFINITY;
  all.forEach((other, index) => {
    if (other === spans) return;
    const part = other.content.find((each) => contains(each, core));
    if (!part || part.end - part.start >= length) return;
    best = index;
    length = part.end - part.start;
  });
  return best;
}

function innerOf(
  document: TextDocument,
  entities: Entities,
  part: Span,
  outer: readonly AttributionSpans[],
): AttributionSpans[] {
  const { tokens } = document;
  const { from, to } = tokensIn(document, part);
  const found: AttributionSpans[] = [];
  for (let at = from + 1; at < to - LEAST_WORDS; at++) {
    const token = tokens[at];
    if (!token || !VERBS.has(token.lower)) continue;
    if (outer.some(({ cue }) => cue.some((span) => span.start < token.end && token.start < span.end)))
      continue;
    const spans = readInner(document, entities, from, at, to);
    if (spans) found.push(spans);
  }
  return found;
}

/** Subject, verb and what follows it to the end of the sentence or of the outer content. */
function readInner(
  document: TextDocument,
  entities: Entities,
  from: number,
  verb: number,
  to: number,
): AttributionSpans | null {
  const { tokens, sentences, sentenceOf } = document;
  let cue = verb;
  while (cue > from && AUXILIARIES.has(tokens[cue - 1]?.lower ?? '')) cue--;
  const subject = subjectBefore(document, entities, from, cue);
  if (subject === null) return null;
  const start = contentStart(document, entities, verb, to);
  if (start === null) return null;
  let end = Math.min(to, sentences[sentenceOf[verb] ?? 0]?.to ?? to);
  while (end > start && !isWord(tokens[end - 1] as never) && !/["')]/.test(tokens[end - 1]?.text ?? ''))
    end--;
  if (end - start < LEAST_WORDS) return null;
  return {
    source: [spanOf(document, subject, cue)],
    cue: [spanOf(document, cue, verb + 1)],
    content: [spanOf(document, start, end)],
    confidence: CONFIDENCE,
  };
}

const spanOf = ({ tokens }: TextDocument, from: number, to: number): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** Where the subject begins that ends before `cue`; null if what stands there can say nothing. */
function subjectBefore(
  { tokens }: TextDocument,
  { mentions, startingAt }: Entities,
  from: number,
  cue: number,
): number | null {
  const word = tokens[cue - 1]?.lower ?? '';
  if (SUBJECTS.has(word)) return cue - 1;
  for (let at = cue - 1; at >= Math.max(from, cue - 6); at--) {
    const named = mentions[startingAt[at] ?? -1];
    if (named?.mention.to === cue) return tokens[at - 1]?.lower === 'the' && at > from ? at - 1 : at;
  }
  if (!HEADS.has(word) && !OFFICES.has(word)) return null;
  for (let at = cue - 2; at >= Math.max(from, cue - 5); at--) {
    if (/^(?:the|an?|his|her|their|some|many)$/.test(tokens[at]?.lower ?? '')) return at;
    if (FUNCTION_WORDS.has(tokens[at]?.lower ?? '') || !isWord(tokens[at] as never)) return null;
  }
  return null;
}

/** The first token of what is said: after "that", after "told him", after a colon; null where the verb has no statement. */
function contentStart(
  { tokens }: TextDocument,
  { mentions, startingAt }: Entities,
  verb: number,
  to: number,
): number | null {
  let at = verb + 1;
  if (/^(?:told|tells?|accused|accuses)$/.test(tokens[verb]?.lower ?? '')) {
    const addressee = mentions[startingAt[at] ?? -1];
    if (/^(?:accused|accuses)$/.test(tokens[verb]?.lower ?? '')) return addressee ? at : null;
    at = addressee ? addressee.mention.to : at + 1;
  }
  const word = tokens[at]?.lower ?? '';
  if (word === 'that' || word === ':' || word === ',') return at + 1 < to ? at + 1 : null;
  if (/^(?:to|of|by|about|so|in|on|for|as|with|at|and|or|goodbye|hello)$/.test(word)) return null;
  return isWord(tokens[at] as never) || word === '"' ? at : null;
}
