import type { ClaimRelation, Corpus, CorpusClaim } from '../corpus';
import { slug } from './claim-record';
import { byId, isCopy, pageKey, unused } from './own-corpus';
import { closesCircle } from './relation-cycles';

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

/** A claim with another one's words is that one; what only bears the id of a claim that is found so is another. */
function claimFinder(
  own: readonly CorpusClaim[],
  added: readonly CorpusClaim[],
): (claim: CorpusClaim) => string | undefined {
  const byKey = new Map(own.map((claim) => [claimKey(claim), claim.id]));
  const known = byId(own);
  const taken = new Set(added.map((claim) => byKey.get(claimKey(claim))));
  return (claim) => {
    const found = byKey.get(claimKey(claim));
    const namesake = known.get(claim.id);
    if (found !== undefined || namesake?.document !== claim.document || taken.has(claim.id)) return found;
    return isReworded(namesake) || isReworded(claim) ? namesake.id : undefined;
  };
}

/** A relation with the claim that it starts from. */
interface Drawn extends ClaimRelation {
  readonly from: string;
}

/** The claims with more relations, but for what no import takes: of a claim to itself, or round in a circle. */
function related(claims: readonly CorpusClaim[], added: readonly Drawn[]): readonly CorpusClaim[] {
  const relations = new Map(claims.map((claim) => [claim.id, claim.relations]));
  for (const { from, kind, to } of added) {
    const known = relations.get(from) ?? [];
    if (from === to || known.some((each) => each.kind === kind && each.to === to)) continue;
    if (!closesCircle(relations, from, { kind, to })) relations.set(from, [...known, { kind, to }]);
  }
  return claims.map((claim) => ({ ...claim, relations: relations.get(claim.id) ?? [] }));
}

/**
 * The reader's corpus with what an older or another copy of it holds besides. Two copies that grew apart give the same
 * id to different claims: what is the same is told by page and words, and of a claim that both have the own one stays. So do
 * the own relations where an added one would close a circle with them.
 */
export function mergeOwn(own: Corpus, added: Corpus): Corpus {
  const pages = new Map(own.documents.map((document) => [pageKey(document), document.id]));
  const documents = join(own.documents, added.documents, (document) => pages.get(pageKey(document)));
  const moved = added.claims.map((claim) => ({
    ...claim,
    document: documents.ids.get(claim.document) ?? claim.document,
  }));
  const claims = join(
    own.claims,
    moved.map((claim) => ({ ...claim, relations: [] })),
    claimFinder(own.claims, moved),
  );
  const idOf = (id: string): string => claims.ids.get(id) ?? id;
  const drawn = moved.flatMap(({ id, relations }) =>
    relations.map(({ kind, to }) => ({ from: idOf(id), kind, to: idOf(to) })),
  );
  return { ...own, documents: documents.records, claims: related(claims.records, drawn) };
}
