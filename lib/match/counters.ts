import { type Relation, SYMMETRIC } from '../corpus/relation';
import type { RelatedClaims } from './corpus-index';
import type { Answer, Counter, Match, Support } from './match';
import type { Found } from './match-claims';

interface Edge {
  readonly kind: Relation;
  readonly to: string;
}

/** Strongest first, as the reader sees them. */
const STRENGTH = { contradicts: 0, denies: 1, mirrors: 2, qualifies: 3 } as const satisfies Record<
  Counter['relation'],
  number
>;

/** What answers a claim, read from its side: edges that lead to it, and those from it that hold both ways. */
function answersTo(claim: string, { claims, into }: RelatedClaims): readonly Edge[] {
  const out = (claims.get(claim)?.relations ?? []).filter(
    ({ kind }) => SYMMETRIC[kind] || kind === 'corroborates',
  );
  return [...out, ...(into.get(claim) ?? [])];
}

const dateOf = ({ claims, documents }: RelatedClaims, id: string): string => {
  const claim = claims.get(id);
  return claim?.date ?? documents.get(claim?.document ?? '')?.date ?? '';
};

function writtenCounters(agreeing: readonly Match[], indexed: RelatedClaims): Counter[] {
  return agreeing.flatMap(({ corpus, claim }) =>
    answersTo(claim, indexed).flatMap(({ kind, to }) =>
      kind === 'corroborates' ? [] : [{ corpus, claim: to, relation: kind, of: claim, derived: false }],
    ),
  );
}

/** What the frames alone show: a claim that says the opposite, and the same accusation with the sides swapped. */
function derivedCounters({ matches, swapped }: Found): Counter[] {
  const own = matches.find(({ agrees }) => agrees);
  return [
    ...matches
      .filter(({ agrees }) => !agrees)
      .map(
        ({ corpus, claim }): Counter => ({
          corpus,
          claim,
          relation: 'contradicts',
          of: claim,
          derived: true,
        }),
      ),
    ...swapped.map(
      ({ corpus, claim }): Counter => ({
        corpus,
        claim,
        relation: 'mirrors',
        of: own?.claim ?? claim,
        derived: true,
      }),
    ),
  ];
}

/** Independent claimants: one for each origin, and none of an origin that the matches have already. */
function findSupport(agreeing: readonly Match[], indexed: RelatedClaims): Support[] {
  const originOf = (id: string): string => indexed.claims.get(id)?.origin ?? id;
  const origins = new Set(agreeing.map(({ claim }) => originOf(claim)));
  return agreeing.flatMap(({ corpus, claim }) =>
    answersTo(claim, indexed).flatMap(({ kind, to }) => {
      if (kind !== 'corroborates' || origins.has(originOf(to))) return [];
      origins.add(originOf(to));
      return [{ corpus, claim: to, of: claim }];
    }),
  );
}

/** Turns what was found in one corpus into an answer: counter-claims, strongest and then oldest first, and support. */
export function counterClaims(found: Found, indexed: RelatedClaims): Omit<Answer, 'echoes'> {
  const agreeing = found.matches.filter(({ agrees }) => agrees);
  const said = new Set(agreeing.map(({ claim }) => claim));
  const counters = new Map<string, Counter>();
  for (const counter of [...writtenCounters(agreeing, indexed), ...derivedCounters(found)]) {
    const known = counter.derived
      ? [...counters.values()].some(({ claim }) => claim === counter.claim) || said.has(counter.claim)
      : counters.has(`${counter.relation} ${counter.claim}`);
    if (!known) counters.set(`${counter.relation} ${counter.claim}`, counter);
  }
  return {
    matches: found.matches,
    counters: [...counters.values()].sort(
      (a, b) =>
        Number(a.derived) - Number(b.derived) ||
        STRENGTH[a.relation] - STRENGTH[b.relation] ||
        dateOf(indexed, a.claim).localeCompare(dateOf(indexed, b.claim)),
    ),
    support: findSupport(agreeing, indexed),
  };
}
