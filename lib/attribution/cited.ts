import { type TextDocument, tokensIn } from '../text/document';
import { hull } from '../text/span';
import type { Entities } from './entities';
import type { NestedSpans } from './nested';
import { headClass, readSource } from './source-phrase';
import { OFFICES } from './source-words';

/** An attribution's spans, and the index in the same list of the report that cites it. */
export interface CitedSpans extends NestedSpans {
  readonly citedBy: number | null;
}

/** Verbs whose object is whoever said it. */
const CITING = new Set('citing quoting cites cited'.split(' '));
/** The longest phrase that names a source, in tokens. */
const LONGEST_SOURCE = 25;

/**
 * Reads "…, the BBC reported, citing the ministry" as two voices: what is said is the ministry's, and the BBC passes it on.
 * Where no report stands in the same sentence, or what is cited is no source ("citing the cost"), all stays as it is.
 */
export function withCited(
  document: TextDocument,
  entities: Entities,
  found: readonly NestedSpans[],
): readonly CitedSpans[] {
  const cites = found.map((spans) => isCitation(document, entities, spans));
  const sentences = found.map(({ cue }) => sentenceOf(document, cue));
  return found.map((spans, index) => {
    const report = [index - 1, index + 1].find(
      (other) => cites[other] === false && sentences[other] === sentences[index],
    );
    const by = found[report ?? -1];
    if (!cites[index] || report === undefined || !by) return { ...spans, citedBy: null };
    return { ...spans, source: spans.content, content: by.content, citedBy: report };
  });
}

function sentenceOf(document: TextDocument, cue: NestedSpans['cue']): number {
  const span = hull(cue);
  return span ? (document.sentenceOf[tokensIn(document, span).from] ?? -1) : -1;
}

/** Whether the content of a citing verb is no more than a phrase that names a source. */
function isCitation(document: TextDocument, entities: Entities, { cue, content }: NestedSpans): boolean {
  const [span, more] = content;
  const verb = cue.at(-1);
  if (!span || more || !verb || span.start < verb.end) return false;
  const { to: afterVerb } = tokensIn(document, verb);
  const { from, to } = tokensIn(document, span);
  if (!CITING.has(document.tokens[afterVerb - 1]?.lower ?? '')) return false;
  if (from !== afterVerb || to - from > LONGEST_SOURCE || document.quotes.inside[from] === 1) return false;
  const phrase = readSource(document, entities, from, to);
  if (!phrase || phrase.pronoun) return false;
  return phrase.head !== null || headClass(phrase) !== undefined || OFFICES.has(phrase.noun ?? '');
}
