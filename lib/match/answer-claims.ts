import type { Attribution } from '../attribution/attribution';
import type { Claim } from '../claims/claim';
import type { TextDocument } from '../text/document';
import type { CorpusIndex } from './corpus-index';
import { counterClaims } from './counters';
import type { Answer } from './match';
import { matchClaims } from './match-claims';

/** What the corpora hold for and against each claim of an article, in the order of the claims. */
export function answerClaims(
  document: TextDocument,
  claims: readonly Claim[],
  attributions: readonly Attribution[],
  index: CorpusIndex,
): readonly Answer[] {
  const answers = index.corpora.map((indexed) =>
    matchClaims(document, claims, attributions, indexed).map((found) => counterClaims(found, indexed)),
  );
  return claims.map((_, at) => ({
    matches: answers
      .flatMap((each) => each[at]?.matches ?? [])
      .sort((a, b) => +b.agrees - +a.agrees || b.score - a.score),
    counters: answers.flatMap((each) => each[at]?.counters ?? []),
    support: answers.flatMap((each) => each[at]?.support ?? []),
    echoes: [],
  }));
}
