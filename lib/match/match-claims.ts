import type { Attribution } from '../attribution/attribution';
import type { Claim } from '../claims/claim';
import { type TextDocument, tokensIn } from '../text/document';
import { contains, overlaps, type Span, textOf } from '../text/span';
import type { IndexedCorpus } from './corpus-index';
import { byFullness, compareFrame, type FrameFit } from './decide/compare-frame';
import { type Features, isFilled, readFeatures, scoreOf } from './decide/score';
import { readStatement, type Statement } from './decide/statement';
import { explain } from './decide/why';
import { readTerms } from './index/terms';
import type { Match } from './match';
import { readSentence, type SentenceReading } from './reading/read-sentence';

/** What one corpus says to one claim: what it matches, and the claims with the sides swapped. */
export interface Found {
  readonly matches: readonly Match[];
  readonly swapped: readonly Match[];
}

/**
 * Below this a pairing is not shown: a wrong pairing is worse than none. At 0.4 two in a hundred more restatements of the
 * development labels find their claim, and one in a hundred more sentences about something else raise an alarm.
 */
const THRESHOLD = 0.5;

/**
 * Which tokens belong to a claim. What is attributed is read with all of its sentence, since the cue often is the deed
 * ("demanded an inquiry"), but for what others say there; what the outlet says besides, by itself.
 */
function regionOf(claim: Claim, claims: readonly Claim[]): (span: Span) => boolean {
  if (claim.attribution === null) return (span) => contains(claim, span);
  const others = claims.filter(
    (other) => other.attribution !== null && !contains(other, claim) && !contains(claim, other),
  );
  return (span) => contains(claim, span) || !others.some((other) => overlaps(other, span));
}

const speakersOf = (
  attribution: Attribution | null | undefined,
  text: string,
  indexed: IndexedCorpus,
): readonly string[] => {
  if (!attribution) return [];
  const named = `${attribution.name ?? ''} ${attribution.source.map((span) => textOf(text, span)).join(' ')}`;
  return indexed.corpus.parties
    .filter(({ names, adjectives, people, members }) =>
      [...names, ...adjectives, ...people, ...members].some((name) => named.includes(name)),
    )
    .map(({ id }) => id);
};

/** The best fit of each claim of the corpus that has anything in common with the statement. */
export function candidates(statement: Statement, indexed: IndexedCorpus): Map<string, FrameFit> {
  const best = new Map<string, FrameFit>();
  for (const claim of indexed.corpus.claims) {
    const fits = claim.frames.flatMap((frame) => compareFrame(statement, frame, indexed.vocabulary) ?? []);
    const [first] = fits.sort(byFullness);
    if (first) best.set(claim.id, first);
  }
  return best;
}

function overlap(words: ReadonlySet<string>, claim: string, { terms, weights }: IndexedCorpus) {
  const there = terms.get(claim) ?? new Set();
  const sum = (list: Iterable<string>): number =>
    [...list].reduce((all, word) => all + (weights.get(word) ?? 1), 0);
  const shared = [...there].filter((word) => words.has(word));
  return { shared, recall: sum(shared) / (sum(there) || 1), precision: sum(shared) / (sum(words) || 1) };
}

/** Reads what each claim of an article says in the words of one corpus. */
export function readStatements(
  document: TextDocument,
  claims: readonly Claim[],
  attributions: readonly Attribution[],
  indexed: IndexedCorpus,
): readonly Statement[] {
  const cache = new Map<string, SentenceReading>();
  return claims.map((claim) => {
    const attribution = claim.attribution === null ? null : attributions[claim.attribution];
    const speakers = speakersOf(attribution, document.text, indexed);
    const { from, to } = tokensIn(document, claim);
    const first = document.sentenceOf[from] ?? 0;
    const last = document.sentenceOf[Math.max(from, to - 1)] ?? first;
    const readings: SentenceReading[] = [];
    for (let at = first; at <= last; at++) {
      const key = `${at} ${speakers.join()}`;
      const reading = cache.get(key) ?? readSentence(document, at, indexed.vocabulary, speakers);
      cache.set(key, reading);
      readings.push(reading);
    }
    const region = regionOf(claim, claims);
    return readStatement(document, readings, indexed.vocabulary, (token) => {
      const span = document.tokens[token];
      return span !== undefined && region(span);
    });
  });
}

export interface Pairing {
  readonly claim: string;
  readonly fit: FrameFit;
  readonly features: Features;
  readonly shared: readonly string[];
}

/** Every claim of the corpus that a statement might say, with what it is judged by. */
export function pairings(statement: Statement, text: string, indexed: IndexedCorpus): readonly Pairing[] {
  const words = new Set(readTerms(text).map(({ stem }) => stem));
  return [...candidates(statement, indexed)].map(([claim, fit]) => {
    const { shared, ...overlapping } = overlap(words, claim, indexed);
    return { claim, fit, shared, features: readFeatures(fit, overlapping, isTwoSided(claim, indexed)) };
  });
}

/** A claim about both sides is said only in part by who speaks of one. */
const isTwoSided = (id: string, { claims }: IndexedCorpus): boolean =>
  new Set(
    claims
      .get(id)
      ?.frames.map(({ who }) => who?.party ?? '')
      .filter(Boolean),
  ).size > 1;

/** Matches each claim of an article with the claims of one corpus. */
export function matchClaims(
  document: TextDocument,
  claims: readonly Claim[],
  statements: readonly Statement[],
  indexed: IndexedCorpus,
): readonly Found[] {
  return claims.map((claim, at) => {
    const statement = statements[at] as Statement;
    const found = pairings(statement, textOf(document.text, claim), indexed)
      .filter(({ fit }) => fit.kind === 'same' || isFilled(fit))
      .map((pairing) => ({ ...pairing, score: scoreOf(pairing.features) }))
      .filter(({ score }) => score >= THRESHOLD)
      .sort((a, b) => b.score - a.score)
      .map(({ claim: id, fit, shared, score }) => ({
        kind: fit.kind,
        match: {
          corpus: indexed.corpus.id,
          claim: id,
          agrees: fit.kind === 'same',
          score,
          why: explain(document, fit, statement, shared, indexed),
        },
      }));
    return {
      matches: found.filter(({ kind }) => kind !== 'swapped').map(({ match }) => match),
      swapped: found.filter(({ kind }) => kind === 'swapped').map(({ match }) => match),
    };
  });
}
