import type { TextDocument } from '../text/document';
import { hull, textOf } from '../text/span';
import type { AttributionSpans } from './spans';

const BE = '(?:is|are|was|were|been|being)';
const ADVERB =
  '(?:also|now|widely|often|reportedly|allegedly|repeatedly|generally|commonly|still|frequently)';
const VERB =
  '(?:said|believed|thought|understood|rumou?red|reported|alleged|claimed|considered|feared|presumed|reputed|stated|announced|known|assumed)';
const SPEECH = '(?:say|said|told|claimed|stated|written|denied|warned|admitted|confirmed|asked|promised)';
/** Ends where the cue does; what comes before is the subject's. "is reported to have said" has a speaker. */
const PASSIVE = new RegExp(
  `(?:^|\\s)${BE}(?:\\s+${ADVERB})*\\s+${VERB}(?!\\s+(?:to\\s+)?(?:have\\s+)?${SPEECH})\\b`,
  'i',
);

/**
 * A passive without an agent names nobody: in "Unconfirmed footage is said to show …" the subject belongs to what is said,
 * and the "it" of "it was stated that" to nothing. Such spans lose their source; others come back as they are.
 */
export function agentless(document: TextDocument, spans: AttributionSpans): AttributionSpans {
  const [source] = spans.source;
  const cue = hull(spans.cue);
  if (!source || !cue || source.start > cue.start) return spans;
  const between = textOf(document.text, { start: source.end, end: cue.end });
  if (!PASSIVE.test(between) || /\bby\b/.test(document.text.slice(source.end, cue.end + 4))) return spans;
  if (/^it$/i.test(textOf(document.text, source))) return { ...spans, source: [] };
  const content = [...spans.source, ...spans.content].sort((a, b) => a.start - b.start);
  return { ...spans, source: [], content };
}
