import type { Attribution } from '../attribution/attribution';
import type { Claim } from '../claims/claim';
import type { TextDocument } from '../text/document';
import type { CorpusIndex, IndexedCorpus } from './corpus-index';
import { counterClaims } from './counters';
import { findEchoes } from './echoes';
import type { Answer, Echo, Match } from './match';
import { answersByWords } from './match-by-words';
import { matchClaims } from './match-claims';
import { worthReading } from './profile/worth-reading';
import { readStatements } from './read-statements';

const agreeingFirst = (a: Match, b: Match): number =>
  Number(b.agrees) - Number(a.agrees) || b.score - a.score;

/** The answers of one corpus, in the order of the claims. */
function answersOf(
  document: TextDocument,
  claims: readonly Claim[],
  attributions: readonly Attribution[],
  indexed: IndexedCorpus,
): readonly Answer[] {
  const { vocabulary, profiles } = indexed;
  const statements = readStatements(document, claims, attributions, vocabulary, worthReading(profiles));
  const echoes = findEchoes(statements, vocabulary);
  return matchClaims(document, claims, statements, indexed).map((found, at) => ({
    ...counterClaims(found, indexed),
    echoes: echoes[at] ?? [],
  }));
}

/** One echo for each other claim, whichever corpus had the words to see it. */
const withoutDoubles = (echoes: readonly Echo[]): readonly Echo[] => [
  ...new Map(echoes.map((echo) => [echo.claim, echo])).values(),
];

/** What the corpora hold for and against each claim of an article, in the order of the claims. */
export function answerClaims(
  document: TextDocument,
  claims: readonly Claim[],
  attributions: readonly Attribution[],
  index: CorpusIndex,
): readonly Answer[] {
  const byFrames = index.corpora.map((indexed) => answersOf(document, claims, attributions, indexed));
  const matched = claims.map((_, at) => byFrames.flatMap((each) => each[at]?.matches ?? []));
  const byWords = answersByWords(document, claims, attributions, matched, index.searchable ?? []);
  const answers = [...byFrames, ...byWords];
  return claims.map((_, at) => {
    const here = answers.flatMap((each) => each[at] ?? []);
    return {
      matches: here.flatMap(({ matches }) => matches).sort(agreeingFirst),
      counters: here.flatMap(({ counters }) => counters),
      support: here.flatMap(({ support }) => support),
      echoes: withoutDoubles(here.flatMap(({ echoes }) => echoes)),
    };
  });
}
