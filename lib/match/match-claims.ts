import type { Attribution } from '../attribution/attribution';
import type { Claim } from '../claims/claim';
import { type TextDocument, tokensIn } from '../text/document';
import { contains, overlaps, type Span, textOf } from '../text/span';
import type { IndexedCorpus } from './corpus-index';
import { compareFrame, type FrameFit } from './decide/compare-frame';
import { readFeatures, scoreOf } from './decide/score';
import { kindsOf, readStatement, type Statement } from './decide/statement';
import { explain } from './decide/why';
import { readTerms } from './index/terms';
import type { Match } from './match';
import { readSentence, type SentenceReading } from './reading/read-sentence';

/** What one corpus says to one claim: what it matches, and the claims with the sides swapped. */
export interface Found {
  readonly matches: readonly Match[];
  readonly swapped: readonly Match[];
}

/** Below this a pairing is not shown. */
const THRESHOLD = 0.5;

/** Which tokens belong to a claim: those of its sentences but for other claims' contents and its own source and cue. */
function regionOf(
  claim: Claim,
  claims: readonly Claim[],
  attributions: readonly Attribution[],
): (span: Span) => boolean {
  const own = claim.attribution === null ? null : attributions[claim.attribution];
  const outside = [
    ...(own ? [...own.source, ...own.cue] : []),
    ...claims.filter((other) => other !== claim && !contains(other, claim) && !contains(claim, other)),
  ];
  const far = claim.attribution === null ? attributions.flatMap(({ content }) => content) : [];
  return (span) => contains(claim, span) || ![...outside, ...far].some((each) => overlaps(each, span));
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

function candidates(statement: Statement, indexed: IndexedCorpus): Map<string, FrameFit> {
  const best = new Map<string, FrameFit>();
  const acts = new Set(
    statement.deeds.flatMap(({ act }) => [
      ...kindsOf(indexed.vocabulary, act),
      indexed.vocabulary.acts.get(act)?.opposite ?? act,
    ]),
  );
  const seen = new Set<unknown>();
  for (const act of [...acts, '']) {
    for (const { claim, frame } of indexed.frames.get(act) ?? []) {
      if (seen.has(frame)) continue;
      seen.add(frame);
      const fit = compareFrame(statement, frame, indexed.vocabulary);
      const before = best.get(claim.id);
      if (fit && (!before || rank(fit) > rank(before))) best.set(claim.id, fit);
    }
  }
  return best;
}

const rank = (fit: FrameFit): number =>
  (fit.kind === 'same' ? 100 : fit.kind === 'opposite' ? 50 : 0) +
  fit.frame.with.length +
  (fit.number === 'same' ? 1 : 0) -
  fit.silent;

function overlap(words: ReadonlySet<string>, claim: string, { terms, weights }: IndexedCorpus) {
  const there = terms.get(claim) ?? new Set();
  const sum = (list: Iterable<string>): number =>
    [...list].reduce((all, word) => all + (weights.get(word) ?? 1), 0);
  const shared = [...there].filter((word) => words.has(word));
  return { shared, recall: sum(shared) / (sum(there) || 1), precision: sum(shared) / (sum(words) || 1) };
}

/** Matches each claim of an article with the claims of one corpus. */
export function matchClaims(
  document: TextDocument,
  claims: readonly Claim[],
  attributions: readonly Attribution[],
  indexed: IndexedCorpus,
): readonly Found[] {
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
    const region = regionOf(claim, claims, attributions);
    const statement = readStatement(document, readings, indexed.vocabulary, (token) => {
      const span = document.tokens[token];
      return span !== undefined && region(span);
    });
    const words = new Set(readTerms(textOf(document.text, claim)).map(({ stem }) => stem));
    const found = [...candidates(statement, indexed)].map(([id, fit]) => {
      const { shared, recall, precision } = overlap(words, id, indexed);
      return {
        kind: fit.kind,
        match: {
          corpus: indexed.corpus.id,
          claim: id,
          agrees: fit.kind === 'same',
          score: scoreOf(readFeatures(fit, recall, precision)),
          why: explain(document, fit, statement, shared, indexed),
        },
      };
    });
    const shown = found
      .filter(({ match }) => match.score >= THRESHOLD)
      .sort((a, b) => b.match.score - a.match.score);
    return {
      matches: shown.filter(({ kind }) => kind !== 'swapped').map(({ match }) => match),
      swapped: shown.filter(({ kind }) => kind === 'swapped').map(({ match }) => match),
    };
  });
}
