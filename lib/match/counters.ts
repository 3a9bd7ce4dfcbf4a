import { type Relation, SYMMETRIC } from '../corpus/relation';
import type { IndexedCorpus } from './corpus-index';
import type { Answer, Counter, Match, Support } from './match';
import type { Found } from './match-claims';

interface Edge {
  readonly kind: Relation;
  readonly to: string;
}

/** What answers a claim, read from its side: edges that lead to it, and those from it that hold both ways. */
function answersTo(claim: string, { claims }: IndexedCorpus): Edge[] {
  const out = (claims.get(claim)?.relations ?? []).filter(
    ({ kind }) => SYMMETRIC[kind] || kind === 'corroborates',
  );
  const into = [...claims.values()].flatMap(({ id, relations }) =>
    relations.filter(({ to }) => to === claim).map(({ kind }) => ({ kind, to: id })),
  );
  return [...out, ...into];
}

/** Turns what was found in one corpus into an answer: its counter-claims and its support. */
export function counterClaims({ matches, swapped }: Found, indexed: IndexedCorpus): Omit<Answer, 'echoes'> {
  const counters = new Map<string, Counter>();
  const support = new Map<string, Support>();
  const agreeing = matches.filter(({ agrees }) => agrees);
  const matched = new Set(agreeing.map(({ claim }) => claim));
  const origins = new Set(agreeing.map(({ claim }) => indexed.claims.get(claim)?.origin));
  const add = (of: Match, claim: string, relation: Relation, derived: boolean): void => {
    const key = `${relation} ${claim}`;
    if (relation === 'corroborates') {
      const origin = indexed.claims.get(claim)?.origin ?? claim;
      if (!origins.has(origin) && !matched.has(claim)) {
        origins.add(origin);
        support.set(claim, { corpus: of.corpus, claim, of: of.claim });
      }
    } else if (!counters.has(key))
      counters.set(key, { corpus: of.corpus, claim, relation, of: of.claim, derived });
  };
  for (const match of agreeing)
    for (const { kind, to } of answersTo(match.claim, indexed)) add(match, to, kind, false);
  for (const match of matches) if (!match.agrees) add(match, match.claim, 'contradicts', true);
  const first = agreeing[0];
  for (const match of swapped) {
    if (![...counters.values()].some(({ claim }) => claim === match.claim))
      add(first ? { ...match, claim: first.claim } : match, match.claim, 'mirrors', true);
    if (first) {
      const counter = counters.get(`mirrors ${match.claim}`);
      if (counter) counters.set(`mirrors ${match.claim}`, { ...counter, claim: match.claim });
    }
  }
  return { matches, counters: [...counters.values()], support: [...support.values()] };
}
