import { citeClaim } from '../../lib/corpus/cite';
import { SYMMETRIC } from '../../lib/corpus/relation';
import type { ClaimLink, ShelvedClaim } from '../../lib/extension/library';
import type { ShelvedCorpus } from './corpus-sources';

/** A claim with what it answers and what answers it; null if it is not there. */
export function shelvedClaim({ corpus, searchable }: ShelvedCorpus, id: string): ShelvedClaim | null {
  const claim = searchable.claims.get(id);
  if (!claim) return null;
  const link = (relation: ClaimLink['relation'], to: string, answers: boolean): ClaimLink => ({
    relation,
    answers: answers && !SYMMETRIC[relation],
    other: citeClaim(corpus, to),
  });
  return {
    cited: citeClaim(corpus, id),
    corpusTitle: corpus.title,
    links: [
      ...(searchable.into.get(id) ?? []).map(({ kind, to }) => link(kind, to, false)),
      ...claim.relations.map(({ kind, to }) => link(kind, to, true)),
    ],
  };
}
