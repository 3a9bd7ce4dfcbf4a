import type { Corpus, CorpusClaim, CorpusDocument } from '../corpus';
import { type Relation, SYMMETRIC } from '../relation';
import { bareClaim, bareCorpus, dateOf, slug } from './claim-record';
import { findCycles } from './relation-cycles';

/** The id of the corpus that the reader fills. */
export const OWN_CORPUS = 'my-corpus';

export const emptyOwnCorpus = (title: string): Corpus =>
  bareCorpus({ id: OWN_CORPUS, title, documents: [], claims: [] });

/** A claim taken from a page. What the page does not say is null; the date as "2024", "2024-10" or "2024-10-14". */
export interface NewClaim {
  readonly text: string;
  readonly claimant: string | null;
  readonly outlet: string | null;
  /** The page's title. */
  readonly title: string | null;
  readonly url: string | null;
  readonly date: string | null;
}

/** The corpus with one claim more, and its id. The same words from the same page are not added twice. */
export function addClaim(corpus: Corpus, added: NewClaim): { readonly corpus: Corpus; readonly id: string } {
  const text = added.text.trim();
  const title = added.title ?? added.outlet ?? text;
  const page = pageKey({ id: '', url: added.url || null, title });
  const known = corpus.documents.find((document) => pageKey(document) === page);
  const twin = corpus.claims.find((claim) => claim.text === text && claim.document === known?.id);
  if (twin) return { corpus, id: twin.id };
  const document = known ?? {
    id: unused(byId(corpus.documents), slug(added.url ?? added.title ?? added.outlet ?? text, 'page')),
    title,
    outlet: added.outlet,
    url: added.url || null,
    date: dateOf(added.date),
    note: null,
  };
  const claim = bareClaim({
    id: unused(byId(corpus.claims), slug(text, 'claim')),
    document: document.id,
    text,
    claimant: added.claimant,
    origin: added.claimant ?? added.outlet ?? document.title,
    date: dateOf(added.date),
  });
  const documents = known ? corpus.documents : [...corpus.documents, document];
  return { corpus: { ...corpus, documents, claims: [...corpus.claims, claim] }, id: claim.id };
}

/** What two records of one page have in common: the address, else the title; of a copied one its id. */
export const pageKey = ({ id, url, title }: Pick<CorpusDocument, 'id' | 'url' | 'title'>): string =>
  isCopy({ id }) ? id : (url ?? `titled ${title}`);

export const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** The id itself, or the first "id-2", "id-3" … that is not taken. */
export function unused(taken: ReadonlyMap<string, unknown>, wanted: string): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

/**
 * The corpus with one relation more: `from` answers `to`. Throws if one of them is not there, both are the same, or the
 * claims would answer one another in a circle, which no import takes.
 */
export function linkClaims(corpus: Corpus, from: string, kind: Relation, to: string): Corpus {
  for (const id of [from, to])
    if (!corpus.claims.some((claim) => claim.id === id))
      throw new Error(`No claim "${id}" in "${corpus.id}".`);
  if (from === to) throw new Error('A claim cannot answer itself.');
  const linked = (claim: CorpusClaim): CorpusClaim =>
    claim.id !== from || claim.relations.some((each) => each.kind === kind && each.to === to)
      ? claim
      : { ...claim, relations: [...claim.relations, { kind, to }] };
  const grown = { ...corpus, claims: corpus.claims.map(linked) };
  if (findCycles(grown).length > findCycles(corpus).length)
    throw new Error(`"${kind}" would go round in a circle: "${to}" answers "${from}" so already.`);
  return grown;
}

/**
 * Copies a claim of another corpus into this one, so that a claim here can answer it: relations never leave a corpus.
 * It keeps its text and its source, and loses what it is matched by: the other corpus does that.
 */
export function adoptClaim(
  corpus: Corpus,
  from: Corpus,
  claimId: string,
): { readonly corpus: Corpus; readonly id: string } {
  const claim = from.claims.find(({ id }) => id === claimId);
  const document = from.documents.find(({ id }) => id === claim?.document);
  if (!claim || !document) throw new Error(`No claim "${claimId}" in "${from.id}".`);
  const id = `${from.id}:${claim.id}`;
  if (corpus.claims.some((each) => each.id === id)) return { corpus, id };
  const page = { ...document, id: `${from.id}:${document.id}` };
  const documents = corpus.documents.some((each) => each.id === page.id)
    ? corpus.documents
    : [...corpus.documents, page];
  const { wordings: _, ...bare } = claim;
  const copy = { ...bare, id, document: page.id, party: null, frames: [], relations: [] };
  return { corpus: { ...corpus, documents, claims: [...corpus.claims, copy] }, id };
}

/** A claim, or the document of one, that was taken over from another corpus, so that one of the reader's own can answer it. */
export const isCopy = ({ id }: { readonly id: string }): boolean => id.includes(':');

/**
 * The corpus without the relation `kind` from one claim to another, on whichever side it is written down where it holds
 * both ways. A copy that nothing answers any more goes, too.
 */
export function unlinkClaims(corpus: Corpus, from: string, kind: Relation, to: string): Corpus {
  const without = (claim: CorpusClaim, other: string): CorpusClaim => ({
    ...claim,
    relations: claim.relations.filter((each) => each.kind !== kind || each.to !== other),
  });
  const claims = corpus.claims.map((claim) => {
    if (claim.id === from) return without(claim, to);
    return claim.id === to && SYMMETRIC[kind] ? without(claim, from) : claim;
  });
  return withoutLeftovers({ ...corpus, claims });
}

/** The corpus without a claim, and without all that only stood there for it. */
export function removeClaim(corpus: Corpus, id: string): Corpus {
  const claims = corpus.claims
    .filter((claim) => claim.id !== id)
    .map((claim) => ({ ...claim, relations: claim.relations.filter(({ to }) => to !== id) }));
  return withoutLeftovers({ ...corpus, claims });
}

function withoutLeftovers(corpus: Corpus): Corpus {
  const answered = new Set(corpus.claims.flatMap(({ relations }) => relations.map(({ to }) => to)));
  const claims = corpus.claims.filter((claim) => !isCopy(claim) || answered.has(claim.id));
  const used = new Set(claims.map(({ document }) => document));
  return { ...corpus, claims, documents: corpus.documents.filter(({ id }) => used.has(id)) };
}
