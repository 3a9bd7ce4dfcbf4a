import type { ClaimRelation, Corpus, CorpusClaim } from '../corpus';
import { RELATIONS, type Relation, SYMMETRIC } from '../relation';
import type { Refusal } from './imported';

const DIRECTED = RELATIONS.filter((kind) => !SYMMETRIC[kind]);

/** Walks without recursion: a chain may be as long as the corpus. Gives the claims from which a circle closes. */
function closingEdges(claims: ReadonlyMap<string, CorpusClaim>, kind: Relation): readonly [string, string][] {
  const state = new Map<string, 'open' | 'done'>();
  const found: [string, string][] = [];
  const targets = (id: string): string[] =>
    (claims.get(id)?.relations ?? []).filter((each) => each.kind === kind).map(({ to }) => to);
  for (const start of claims.keys()) {
    if (state.has(start)) continue;
    const path = [{ id: start, left: targets(start) }];
    state.set(start, 'open');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.left.pop();
      if (next === undefined) {
        state.set(top.id, 'done');
        path.pop();
      } else if (state.get(next) === 'open') found.push([top.id, next]);
      else if (!state.has(next)) {
        state.set(next, 'open');
        path.push({ id: next, left: targets(next) });
      }
    }
  }
  return found;
}

/** A relation by both of its ends. */
export interface Edge {
  readonly kind: Relation;
  readonly from: string;
  readonly to: string;
}

/** Relations that close a circle where that makes no sense; without them, none is left. */
export function findCircles(list: readonly CorpusClaim[]): readonly Edge[] {
  const claims = new Map(list.map((claim) => [claim.id, claim]));
  return DIRECTED.flatMap((kind) => closingEdges(claims, kind).map(([from, to]) => ({ kind, from, to })));
}

export const circleReason = ({ kind, to }: Edge): string =>
  `"${kind}" goes round in a circle through "${to}"`;

/**
 * Relations that go round in a circle, where that makes no sense: a claim that denies a denial of a denial of itself.
 * Both ways is fine for those that are symmetric.
 */
export function findCycles({ claims }: Corpus): readonly Refusal[] {
  const places = new Map(claims.map(({ id }, index) => [id, index]));
  return findCircles(claims).map((edge) => {
    const at = places.get(edge.from) ?? 0;
    const relation = claims[at]?.relations.findIndex(({ kind, to }) => kind === edge.kind && to === edge.to);
    return { place: `claims[${at}].relations[${relation}].to`, reason: circleReason(edge) };
  });
}

/** Whether a relation more would go round in a circle, where its kind makes no sense so. Walks without recursion. */
export function closesCircle(
  relations: ReadonlyMap<string, readonly ClaimRelation[]>,
  from: string,
  { kind, to }: ClaimRelation,
): boolean {
  if (SYMMETRIC[kind]) return false;
  const seen = new Set([to]);
  for (const id of seen) {
    if (id === from) return true;
    for (const next of relations.get(id) ?? []) if (next.kind === kind) seen.add(next.to);
  }
  return false;
}
