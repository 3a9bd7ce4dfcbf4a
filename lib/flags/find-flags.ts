import type { Attribution } from '../attribution/attribution';
import type { TextDocument } from '../text/document';
import { contains } from '../text/span';
import type { Flag, FlagKind } from './flag';

const PHRASES = {
  unverified: /\b(?:could not be (?:independently )?verified|unconfirmed|unverified)\b/giu,
  allegation: /\b(?:alleged(?:ly)?|purported(?:ly)?|suspected|supposed(?:ly)?|so-called)\b/giu,
  hearsay: /\b(?:reportedly|(?:is|are) (?:said|believed|understood|thought) to|rumou?red)\b/giu,
  speculation: /\b(?:may have|might|possibly|probably|perhaps|appears? to|likely to)\b/giu,
  'vague-source': /\b(?:sources|officials|experts) (?:said|say|believe)\b/giu,
  'no-response': /\b(?:declined to comment|could not be reached|did(?:n[’']t| not) respond)\b/giu,
  denial: /\b(?:denies|denied) (?!bail|access|entry)/giu,
} satisfies Record<FlagKind, RegExp>;

/** All flags of a text, in reading order; no two of the same kind overlap. */
export function findFlags(document: TextDocument, attributions: readonly Attribution[]): readonly Flag[] {
  const flags = (Object.entries(PHRASES) as [FlagKind, RegExp][]).flatMap(([kind, phrase]) =>
    [...document.text.matchAll(phrase)].map((match): Flag => {
      const span = { start: match.index, end: match.index + match[0].trimEnd().length };
      const around = attributions.findLastIndex(({ content }) =>
        content.some((part) => contains(part, span)),
      );
      return {
        ...span,
        kind,
        rule: `${kind}/first`,
        voice: around < 0 ? 'outlet' : 'speaker',
        attribution: around < 0 ? null : around,
        scope: document.sentences.find((sentence) => contains(sentence, span)) ?? null,
        party: null,
      };
    }),
  );
  return flags.sort((a, b) => a.start - b.start || a.end - b.end);
}
