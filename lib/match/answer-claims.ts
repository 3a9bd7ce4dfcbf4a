import type { Attribution } from '../attribution/attribution';
import type { Claim } from '../claims/claim';
import type { TextDocument } from '../text/document';
import type { CorpusIndex } from './corpus-index';
import type { Answer } from './match';

/** What the corpora hold for and against each claim of an article, in the order of the claims. */
export function answerClaims(
  _document: TextDocument,
  claims: readonly Claim[],
  _attributions: readonly Attribution[],
  _index: CorpusIndex,
): readonly Answer[] {
  return claims.map(() => ({ matches: [], counters: [], support: [], echoes: [] }));
}
