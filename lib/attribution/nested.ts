import { type TextDocument, tokensIn } from '../text/document';
import { byPosition, contains, hull, lengthOf, type Span } from '../text/span';
import { isWord, type Token } from '../text/tokens';
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
/** In tokens, a subject of two speakers with their offices. */
const LONGEST_SUBJECT = 25;
/** An inner content is no longer than this, so that a text without full stops stays linear. */
const MOST_TOKENS = 80;

/**
 * All attributions, outer and inner, in reading order: those of the extractor that stand in another's content, and those
 * that a verb of speech with its subject in a content brings ("he said that the UN had told him that …").
 */
export function withNested(
  document: TextDocument,
  entities: Entities,
  outer: readonly AttributionSpans[],
): readonly NestedSpans[] {
  const taken = new Uint8Array(document.tokens.length);
  for (const { from, to } of outer.flatMap(({ cue }) => cue.map((span) => tokensIn(document, span))))
    taken.fill(1, from, to);
  const parts = outer.flatMap(({ content }) => content.map((span) => tokensIn(document, span)));
  const inner = parts.flatMap(({ from, to }) => innerOf(document, entities, from, to, taken));
  const all = [...outer, ...inner]
    .map((spans) => ({ spans, ...extent(spans) }))
    .sort(byPosition)
    .map(({ spans }) => spans);
  const within = innermost(all);
  return all.map((spans, index) => ({ ...spans, within: within[index] ?? null }));
}

const NOWHERE: Span = { start: 0, end: 0 };
const extent = ({ source, cue, content }: AttributionSpans): Span =>
  hull([...source, ...cue, ...content]) ?? NOWHERE;

/** For each attribution the index of the one with the smallest content around its source and cue. A sweep in order. */
function innermost(all: readonly AttributionSpans[]): readonly (number | null)[] {
  const contents = all.flatMap(({ content }, index) => content.map((span) => ({ ...span, index })));
  const cores = all.map(({ source, cue }, index) => ({ ...(hull([...source, ...cue]) ?? NOWHERE), index }));
  const found: (number | null)[] = all.map(() => null);
  let open: typeof contents = [];
  let next = 0;
  contents.sort(byPosition);
  for (const core of cores.sort(byPosition)) {
    for (let part = contents[next]; part && part.start <= core.start; part = contents[++next])
      open.push(part);
    open = open.filter((part) => part.end > core.start);
    const around = open.filter((part) => part.index !== core.index && contains(part, core));
    found[core.index] = around.sort((a, b) => lengthOf(a) - lengthOf(b))[0]?.index ?? null;
  }
  return found;
}

/** The attributions by rule within one content; each cue token is used once, also where contents overlap. */
function innerOf(
  document: TextDocument,
  entities: Entities,
  from: number,
  to: number,
  taken: Uint8Array,
): AttributionSpans[] {
  const found: AttributionSpans[] = [];
  for (let at = from + 1; at < to - LEAST_WORDS; at++) {
    if (taken[at] === 1 || !VERBS.has(document.tokens[at]?.lower ?? '')) continue;
    const spans = readInner(document, entities, from, at, Math.min(to, at + MOST_TOKENS));
    if (!spans) continue;
    taken[at] = 1;
    found.push(spans);
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
  while (end > start && !isWord(tokens[end - 1] as Token) && !/["')]/.test(tokens[end - 1]?.text ?? ''))
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
    if (named?.mention.to === cue)
      return bothBefore(tokens, from, tokens[at - 1]?.lower === 'the' && at > from ? at - 1 : at);
  }
  if (!HEADS.has(word) && !OFFICES.has(word)) return null;
  for (let at = cue - 2; at >= Math.max(from, cue - 5); at--) {
    if (/^(?:the|an?|his|her|their|some|many)$/.test(tokens[at]?.lower ?? '')) return at;
    if (FUNCTION_WORDS.has(tokens[at]?.lower ?? '') || !isWord(tokens[at] as Token)) return null;
  }
  return null;
}

/** "both the spokesman, X, and Y claim": the subject begins at "both". */
function bothBefore(tokens: readonly Token[], from: number, subject: number): number {
  for (let at = subject - 1; at >= Math.max(from, subject - LONGEST_SUBJECT); at--)
    if (tokens[at]?.lower === 'both') return at;
  return subject;
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
  return isWord(tokens[at] as Token) || word === '"' ? at : null;
}
