import type { ClaimRelation, Corpus, CorpusClaim } from '../corpus';
import { slug } from './claim-record';
import { byId, isCopy, pageKey, unused } from './own-corpus';

/** Records put together, and for each id of the added ones the id that it has from then on. */
interface Joined<T> {
  readonly records: readonly T[];
  readonly ids: ReadonlyMap<string, string>;
}

/** Adds what is new; a record whose id another one has gets an id that is not taken. */
function join<T extends { readonly id: string }>(
  own: readonly T[],
  added: readonly T[],
  sameAs: (record: T) => string | undefined,
): Joined<T> {
  const records = new Map(byId(own));
  const ids = new Map<string, string>();
  for (const record of added) {
    const same = sameAs(record);
    const id = same ?? unused(records, record.id);
    ids.set(record.id, id);
    if (same === undefined) records.set(id, { ...record, id });
  }
  return { records: [...records.values()], ids };
}

/** A claim is the same if its page and its words are; a copy, if it is of the same claim. */
const claimKey = ({ id, document, text }: CorpusClaim): string =>
  isCopy({ id }) ? id : `${document} ${text}`;

/** Ids are made of a claim's first words: these are others now. */
const isReworded = ({ id, text }: CorpusClaim): boolean =>
  !isCopy({ id }) && !id.startsWith(slug(text, 'claim'));

function claimFinder(own: readonly CorpusClaim[]): (claim: CorpusClaim) => string | undefined {
  const byKey = new Map(own.map((claim) => [claimKey(claim), claim.id]));
  const known = byId(own);
  return (claim) => {
    const found = byKey.get(claimKey(claim));
    const namesake = known.get(claim.id);
    if (found !== undefined || namesake?.document !== claim.document) return found;
    return isReworded(namesake) || isReworded(claim) ? namesake.id : undefined;
  };
}

const union = (own: readonly ClaimRelation[], more: readonly ClaimRelation[]): readonly ClaimRelation[] => [
  ...own,
  ...more.filter(({ kind, to }) => own.every((each) => each.kind !== kind || each.to !== to)),
];

/**
 * The reader's corpus with what an older or another copy of it holds besides. Two copies that grew apart give the same
 * id to different claims: what is the same is told by page and words, and of a claim that both have theirs stays.
 */
export function mergeOwn(own: Corpus, added: Corpus): Corpus {
  const pages = new Map(own.documents.map((document) => [pageKey(document), document.id]));
  const documents = join(own.documents, added.documents, (document) => pages.get(pageKey(document)));
  const moved = added.claims.map((claim) => ({
    ...claim,
    document: documents.ids.get(claim.document) ?? claim.document,
  }));
  const claims = join(own.claims, moved, claimFinder(own.claims));
  const relations = new Map<string, readonly ClaimRelation[]>();
  for (const claim of added.claims) {
    const id = claims.ids.get(claim.id) ?? claim.id;
    const renamed = claim.relations.map(({ kind, to }) => ({ kind, to: claims.ids.get(to) ?? to }));
    relations.set(id, union(relations.get(id) ?? [], renamed));
  }
  const known = byId(own.claims);
  const merged = claims.records.map((claim) => ({
    ...claim,
    relations: union(known.get(claim.id)?.relations ?? [], relations.get(claim.id) ?? []),
  }));
  return { ...own, documents: documents.records, claims: merged };
}
