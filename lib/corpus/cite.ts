import type { CitedClaim } from './cited';
import type { Corpus } from './corpus';

/** A corpus claim with what a reader needs in order to weigh it. Throws if the corpus has no such claim. */
export function citeClaim(corpus: Corpus, claimId: string): CitedClaim {
  const claim = corpus.claims.find(({ id }) => id === claimId);
  const document = corpus.documents.find(({ id }) => id === claim?.document);
  if (!claim || !document) throw new Error(`Corpus "${corpus.id}" has no claim "${claimId}".`);
  const party = corpus.parties.find(({ id }) => id === claim.party);
  return {
    corpus: corpus.id,
    id: claim.id,
    text: claim.text,
    claimant: claim.claimant,
    party: party ? { id: party.id, name: party.name } : null,
    outlet: document.outlet,
    document: document.title,
    url: document.url,
    date: claim.date ?? document.date,
    via: claim.via,
    medium: claim.medium,
    status: claim.status,
    statusNote: claim.statusNote,
  };
}
