import type { Attribution } from '../attribution/attribution';
import type { Claim } from '../claims/claim';
import { type TextDocument, tokensIn } from '../text/document';
import { contains, overlaps, type Span, textOf } from '../text/span';
import { coverWords, readStatement, type Statement } from './decide/statement';
import { type Gist, readGist } from './profile/evidence';
import { type SentenceReader, type SentenceReading, sentenceReader } from './reading/read-sentence';
import type { Vocabulary } from './reading/vocabulary';
import { whenAsked } from './when-asked';

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

/** Any of these names in a text, as whole words: "US" does not stand in "USADA". */
function anyOf(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'u');
}

/** Tells the sides of whoever speaks. */
function speakerReader(text: string, { parties }: Vocabulary) {
  const called = whenAsked(() =>
    [...parties.values()].flatMap(({ id, names, adjectives, people, members }) => {
      const words = [...names, ...adjectives, ...people, ...members];
      return words.length > 0 ? [{ id, name: anyOf(words) }] : [];
    }),
  );
  const known = new Map<Attribution, readonly string[]>();
  return (attribution: Attribution | null | undefined): readonly string[] => {
    if (!attribution) return [];
    const before = known.get(attribution);
    if (before) return before;
    const source = attribution.source.map((span) => textOf(text, span)).join(' ');
    const said = `${attribution.name ?? ''} ${source}`;
    const ids = called().flatMap(({ id, name }) => (name.test(said) ? [id] : []));
    known.set(attribution, ids);
    return ids;
  };
}

const namesParty = ({ mentions }: SentenceReader): boolean =>
  mentions.some(({ meaning }) => meaning.kind === 'party');

/**
 * Reads what each claim of an article says in the words of one corpus. What neither names a party nor is said by one gets
 * null where its gist is not worth reading on: most of most pages.
 */
export function readStatements(
  document: TextDocument,
  claims: readonly Claim[],
  attributions: readonly Attribution[],
  vocabulary: Vocabulary,
  isWorthReading: (gist: Gist) => boolean = () => true,
): readonly (Statement | null)[] {
  const readers = new Map<number, SentenceReader>();
  const readerAt = (at: number): SentenceReader => {
    const reader = readers.get(at) ?? sentenceReader(document, at, vocabulary);
    readers.set(at, reader);
    return reader;
  };
  const speakersOf = speakerReader(document.text, vocabulary);
  const bySentence = claimsBySentence(document, claims);
  return claims.map((claim) => {
    const attribution = claim.attribution === null ? null : attributions[claim.attribution];
    const speakers = speakersOf(attribution);
    const { first, last } = sentencesOf(document, claim);
    const sentences = Array.from({ length: last - first + 1 }, (_, step) => readerAt(first + step));
    const start = document.sentences[first]?.start ?? claim.start;
    const end = document.sentences[last]?.end ?? claim.end;
    const near = bySentence.slice(first, last + 1).flat();
    const region = regionOf(claim, near, { start, end });
    const words = coverWords(document, sentences, (token) => {
      const span = document.tokens[token];
      return span !== undefined && region(span);
    });
    const gist = readGist(words, vocabulary);
    const isRead = speakers.length > 0 || sentences.some(namesParty) || isWorthReading(gist);
    const read = (sentence: SentenceReader): SentenceReading => sentence.read(speakers);
    return isRead ? readStatement(document, words, gist, sentences.map(read), vocabulary) : null;
  });
}
