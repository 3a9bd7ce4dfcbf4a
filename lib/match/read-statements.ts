import type { Attribution } from '../attribution/attribution';
import type { Claim } from '../claims/claim';
import { type TextDocument, tokensIn } from '../text/document';
import { contains, overlaps, type Span, textOf } from '../text/span';
import { readStatement, type Statement } from './decide/statement';
import { type SentenceReading, sentenceReader } from './reading/read-sentence';
import type { Vocabulary } from './reading/vocabulary';

/**
 * Which tokens belong to a claim. What is attributed is read with all of its sentence, since the cue often is the deed
 * ("demanded an inquiry"), but for what others say there; what the outlet says besides, by itself.
 */
function regionOf(claim: Claim, near: readonly Claim[], around: Span): (span: Span) => boolean {
  if (claim.attribution === null) return (span) => contains(claim, span);
  const others = near.filter(
    (other) =>
      other.attribution !== null &&
      overlaps(other, around) &&
      !contains(other, claim) &&
      !contains(claim, other),
  );
  return (span) => contains(claim, span) || !others.some((other) => overlaps(other, span));
}

interface Sentences {
  readonly first: number;
  readonly last: number;
}

function sentencesOf(document: TextDocument, span: Span): Sentences {
  const { from, to } = tokensIn(document, span);
  const first = document.sentenceOf[from] ?? 0;
  return { first, last: document.sentenceOf[Math.max(from, to - 1)] ?? first };
}

/** The claims in each sentence; to look through all of them for each one takes long in a long text. */
function claimsBySentence(document: TextDocument, claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const lists: Claim[][] = document.sentences.map(() => []);
  for (const claim of claims) {
    const { first, last } = sentencesOf(document, claim);
    for (let at = first; at <= last; at++) lists[at]?.push(claim);
  }
  return lists;
}

const speakersOf = (
  attribution: Attribution | null | undefined,
  text: string,
  { parties }: Vocabulary,
): readonly string[] => {
  if (!attribution) return [];
  const named = `${attribution.name ?? ''} ${attribution.source.map((span) => textOf(text, span)).join(' ')}`;
  return [...parties.values()]
    .filter(({ names, adjectives, people, members }) =>
      [...names, ...adjectives, ...people, ...members].some((name) => named.includes(name)),
    )
    .map(({ id }) => id);
};

/** Reads what each claim of an article says in the words of one corpus. */
export function readStatements(
  document: TextDocument,
  claims: readonly Claim[],
  attributions: readonly Attribution[],
  vocabulary: Vocabulary,
): readonly Statement[] {
  const readers = new Map<number, ReturnType<typeof sentenceReader>>();
  const readAt = (at: number, speakers: readonly string[]): SentenceReading => {
    const reader = readers.get(at) ?? sentenceReader(document, at, vocabulary);
    readers.set(at, reader);
    return reader(speakers);
  };
  const bySentence = claimsBySentence(document, claims);
  return claims.map((claim) => {
    const attribution = claim.attribution === null ? null : attributions[claim.attribution];
    const speakers = speakersOf(attribution, document.text, vocabulary);
    const { first, last } = sentencesOf(document, claim);
    const readings = Array.from({ length: last - first + 1 }, (_, step) => readAt(first + step, speakers));
    const start = document.sentences[first]?.start ?? claim.start;
    const end = document.sentences[last]?.end ?? claim.end;
    const near = bySentence.slice(first, last + 1).flat();
    const region = regionOf(claim, near, { start, end });
    return readStatement(document, readings, vocabulary, (token) => {
      const span = document.tokens[token];
      return span !== undefined && region(span);
    });
  });
}
