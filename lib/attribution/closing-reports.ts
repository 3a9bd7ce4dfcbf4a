import type { TextDocument } from '../text/document';
import type { Sentence } from '../text/sentences';
import { isWord, lowerAt, type TokenRange } from '../text/tokens';
import { HEARERS } from './agentless';
import { isCapital } from './name-shape';
import { spanOf } from './quote-marks';
import type { AttributionSpans } from './spans';

/** A form, not a guess; but what it reports may be more than one clause. */
const CONFIDENCE = 0.8;
/** What is reported is a clause: a name or two before a comma are none. */
const LEAST_WORDS = 4;
/** The most words of who reports: "a senior government source". */
const LONGEST_SOURCE = 5;
/** A headline has no more words. */
const LONGEST_HEADLINE = 30;

const HEAR = /^(?:heard|hears|hear|told)$/;
/** "it has been claimed", "it is understood". */
const PASSED_ON = /^(?:claimed|alleged|reported|understood|believed|thought|said|revealed|rumoured|rumored)$/;
const BE = /^(?:is|was|has|had|been|being|have|also|since|widely|now|were)$/;
/** What an outlet does: "…, Sky News understands". */
const LEARNS = /^(?:understands|learned|learnt)$/;
const HEADLINE_VERBS =
  /^(?:says?|claims?|suggests?|finds?|warns?|reveals?|shows?|told|hears?|reports?|alleges?|insists?)$/;
/** Words that begin another clause, not who reports. */
const NO_SOURCE = /^(?:and|or|but|as|who|which|that|when|where|while|he|she|they|we|i|you|it|if|so)$/;

/** Who reports what stands before the last comma of a sentence, and with which words. */
interface Closing {
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
}

/**
 * What is reported at its end in a form that needs no reading of what stands before: "…, it has been claimed", "…, a court
 * heard", "…, Sky News understands", and in a headline "…, sources say". Linear in the length of the text.
 */
export function closingReports(document: TextDocument): AttributionSpans[] {
  return document.sentences.flatMap((sentence) => {
    const { from } = sentence;
    const to = lastWord(document, sentence) + 1;
    const comma = lastComma(document, { from, to });
    if (comma === null || words(document, { from, to: comma }) < LEAST_WORDS) return [];
    const closing = closingOf(document, sentence, { from: comma + 1, to });
    if (!closing) return [];
    return [
      {
        source: closing.source ? spanOf(document, closing.source) : [],
        cue: spanOf(document, closing.cue),
        content: spanOf(document, { from, to: comma }),
        confidence: CONFIDENCE,
      },
    ];
  });
}

function closingOf(document: TextDocument, sentence: Sentence, { from, to }: TokenRange): Closing | null {
  const { tokens } = document;
  const verb = lowerAt(tokens, to - 1);
  let cue = to - 1;
  while (cue > from && BE.test(lowerAt(tokens, cue - 1))) cue--;
  if (cue === from) return null;
  if (NO_SOURCE.test(lowerAt(tokens, from)) && lowerAt(tokens, from) !== 'it') return null;
  const head = lowerAt(tokens, cue - 1);
  const verbs = { from: cue, to };
  if (head === 'it' && cue - from === 1)
    return cue < to - 1 && PASSED_ON.test(verb) ? { source: null, cue: verbs } : null;
  if (HEARERS.test(head)) return HEAR.test(verb) ? { source: null, cue: verbs } : null;
  const isNamed = isCapital(tokens[cue - 1]) && LEARNS.test(verb);
  const inHeadline = isHeadline(document, sentence) && cue === to - 1 && HEADLINE_VERBS.test(verb);
  return isNamed || inHeadline ? { source: { from, to: cue }, cue: verbs } : null;
}

/** The first paragraph, if it has no full stop. */
const isHeadline = ({ tokens, sentences }: TextDocument, { from, to }: Sentence): boolean =>
  from === 0 &&
  to <= LONGEST_HEADLINE &&
  !/^[.?!"]$/.test(tokens[to - 1]?.text ?? '') &&
  (sentences.length === 1 || tokens[to]?.paragraph !== tokens[0]?.paragraph);

function lastWord({ tokens }: TextDocument, { from, to }: TokenRange): number {
  let last = to - 1;
  while (last > from && !isWord(tokens[last] as (typeof tokens)[number])) last--;
  return last;
}

/** The comma, if a sentence ends with one and a few words; null inside a quotation. */
function lastComma({ tokens, quotes }: TextDocument, { from, to }: TokenRange): number | null {
  for (let at = to - 2; at > from && to - at <= LONGEST_SOURCE + 5; at--) {
    if (quotes.inside[at] === 1 || /^[;:—()]$/.test(tokens[at]?.text ?? '')) return null;
    if (tokens[at]?.text === ',') return at;
  }
  return null;
}

const words = ({ tokens }: TextDocument, { from, to }: TokenRange): number =>
  tokens.slice(from, to).filter(isWord).length;
