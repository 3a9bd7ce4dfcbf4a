import type { Corpus } from '../corpus/corpus';
import {
  addClaim,
  adoptClaim,
  emptyOwnCorpus,
  linkClaims,
  type NewClaim,
  OWN_CORPUS,
  removeClaim,
  unlinkClaims,
} from '../corpus/import/own-corpus';
import type { Relation } from '../corpus/relation';
import type { CorpusStore } from './corpus-store';

/** Adds a claim to the reader's own corpus, which is made if need be under `title`; gives the claim's id. */
export async function addOwnClaim(store: CorpusStore, claim: NewClaim, title: string): Promise<string> {
  let id = '';
  await store.update(OWN_CORPUS, 'own', (corpus) => {
    const added = addClaim(corpus ?? emptyOwnCorpus(title), claim);
    id = added.id;
    return added.corpus;
  });
  return id;
}

/** Lets a claim of the reader's own answer another one; one of another corpus is copied into their own first. */
export async function linkOwnClaim(
  store: CorpusStore,
  from: string,
  kind: Relation,
  to: { readonly corpus: Corpus; readonly claim: string },
): Promise<void> {
  await store.update(OWN_CORPUS, 'own', (own) => {
    if (to.corpus.id === OWN_CORPUS) return linkClaims(own ?? missing(), from, kind, to.claim);
    const { corpus, id } = adoptClaim(own ?? missing(), to.corpus, to.claim);
    return linkClaims(corpus, from, kind, id);
  });
}

/** Takes a relation away that the reader has drawn. */
export async function unlinkOwnClaim(
  store: CorpusStore,
  from: string,
  kind: Relation,
  to: string,
): Promise<void> {
  await store.update(OWN_CORPUS, 'own', (own) => unlinkClaims(own ?? missing(), from, kind, to));
}

/** Deletes a claim of the reader's own, with the relations that lead to it. */
export async function removeOwnClaim(store: CorpusStore, id: string): Promise<void> {
  await store.update(OWN_CORPUS, 'own', (own) => removeClaim(own ?? missing(), id));
}

function missing(): never {
  throw new Error('There is no corpus of your own yet.');
}
