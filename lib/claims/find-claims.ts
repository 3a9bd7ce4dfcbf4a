import type { Attribution } from '../attribution/attribution';
import type { Flag } from '../flags/flag';
import type { TextDocument } from '../text/document';
import { byPosition, contains, hull, overlaps, type Span, trimmed } from '../text/span';
import { isWord } from '../text/tokens';
import type { Claim } from './claim';

/** Fewer words than this say nothing that a corpus could answer. */
const LEAST_WORDS = 4;

/** Every statement of the article that could be true or false, in reading order. */
export function findClaims(
  document: TextDocument,
  attributions: readonly Attribution[],
  flags: readonly Flag[],
): readonly Claim[] {
  const said = attributions.flatMap((attribution, index) => {
    const span = hull(attribution.content);
    return span ? [{ ...span, attribution: index }] : [];
  });
  const own = ownStatements(document, attributions).map((span) => ({ ...span, attribution: null }));
  return [...said, ...own].sort(byPosition).map((claim) => ({ ...claim, flags: bearingOn(claim, flags) }));
}

const bearingOn = (claim: Span, flags: readonly Flag[]): number[] =>
  flags.flatMap((flag, index) =>
    contains(claim, flag) || (flag.scope && overlaps(claim, flag.scope)) ? [index] : [],
  );

/** What the sentences say besides the attributions in them. */
function ownStatements(document: TextDocument, attributions: readonly Attribution[]): Span[] {
  const taken = attributions
    .flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
    .sort(byPosition);
  return document.sentences.flatMap((sentence) => {
    if (document.text.slice(sentence.start, sentence.end).endsWith('?')) return [];
    return withoutSpans(sentence, taken)
      .map((span) => trimmed(document.text, span))
      .filter((span) => wordsIn(document, span) >= LEAST_WORDS);
  });
}

function withoutSpans(whole: Span, taken: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let start = whole.start;
  for (const span of taken) {
    if (!overlaps(whole, span)) continue;
    if (span.start > start) rest.push({ start, end: span.start });
    start = Math.max(start, span.end);
  }
  if (start < whole.end) rest.push({ start, end: whole.end });
  return rest;
}

const wordsIn = ({ tokens }: TextDocument, span: Span): number =>
  tokens.filter((token) => contains(span, token) && isWord(token)).length;
