import type { Statement } from './decide/statement';
import type { Difference, Echo } from './match';
import type { Deed } from './reading/deeds';
import type { Entity } from './reading/entities';
import type { Quantity } from './reading/numbers';
import type { Vocabulary } from './reading/vocabulary';

/** Two counts of one event differ where the lesser is under this share of the greater: "dozens" against "at least 11". */
const SAME_COUNT = 0.8;

/**
 * So many statements before and after one are held against it: more than any article of news has that tell who did what
 * to whom, and a text of 200,000 words is not compared with itself pair by pair.
 */
const REACH = 200;

type Kinship = 'same' | 'swapped' | null;

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((id) => b.includes(id));

/** Whether two deeds have the same sides in the same roles, or in each other's. Both roles must be told in both. */
function kinshipOf(a: Deed, b: Deed): Kinship {
  const [who, whom, otherWho, otherWhom] = [a.who, a.whom, b.who, b.whom].map(
    (entity) => entity?.parties ?? [],
  );
  if (!who || !whom || !otherWho || !otherWhom) return null;
  if ([who, whom, otherWho, otherWhom].some((parties) => parties.length !== 1)) return null;
  if (shares(who, otherWho) && shares(whom, otherWhom)) return 'same';
  return shares(who, otherWhom) && shares(whom, otherWho) && !shares(who, whom) ? 'swapped' : null;
}

const sameAct = (a: Deed, b: Deed, { acts }: Vocabulary): boolean =>
  a.act === b.act ||
  acts.get(a.act)?.kindOf.includes(b.act) ||
  acts.get(b.act)?.kindOf.includes(a.act) ||
  false;

/** How many suffer the deed: a number that belongs to the one it is done to. */
const countOf = (whom: Entity | null, quantities: readonly Quantity[]): Quantity | undefined =>
  whom ? quantities.find(({ at }) => at >= whom.from - 3 && at < whom.to) : undefined;

function numberDifference(a: Quantity | undefined, b: Quantity | undefined): Difference | null {
  if (!a || !b) return null;
  const [less, more] = a.least < b.least ? [a, b] : [b, a];
  return less.least < more.least * SAME_COUNT ? { aspect: 'number', here: a.text, there: b.text } : null;
}

function compareDeeds(
  a: Deed,
  b: Deed,
  here: Statement,
  there: Statement,
): (Pick<Echo, 'relation'> & { differs: Difference }) | null {
  const kinship = kinshipOf(a, b);
  if (kinship === 'swapped' && !a.not && !b.not)
    return { relation: 'mirrors', differs: { aspect: 'sides', here: '', there: '' } };
  if (kinship !== 'same') return null;
  if (a.not !== b.not)
    return { relation: 'contradicts', differs: { aspect: 'polarity', here: '', there: '' } };
  const number = numberDifference(countOf(a.whom, here.quantities), countOf(b.whom, there.quantities));
  if (!number || a.not) return null;
  return { relation: 'qualifies', differs: number };
}

/** How one statement of a page answers another, or null. */
function echoOf(here: Statement, there: Statement, vocabulary: Vocabulary): Omit<Echo, 'claim'> | null {
  for (const a of here.deeds) {
    for (const b of there.deeds) {
      if (a.mentioned || b.mentioned || !sameAct(a, b, vocabulary)) continue;
      const found = compareDeeds(a, b, here, there);
      if (!found) continue;
      const sides = [...new Set([...(a.who?.parties ?? []), ...(a.whom?.parties ?? [])])];
      const why = {
        actors: sides.map((id) => vocabulary.parties.get(id)?.name ?? id),
        acts: [vocabulary.acts.get(a.act)?.name ?? a.act],
        numbers: [],
        words: [],
        differs: [found.differs],
      };
      return { relation: found.relation, why };
    }
  }
  return null;
}

/** For each statement of a page, the others near it that contradict, mirror or qualify it. */
export function findEchoes(
  statements: readonly (Statement | null)[],
  vocabulary: Vocabulary,
): readonly (readonly Echo[])[] {
  const echoes: (readonly Echo[])[] = statements.map(() => []);
  const telling = statements.flatMap((statement, at) =>
    statement?.deeds.some(({ who, whom }) => who?.parties.length && whom?.parties.length)
      ? [[at, statement] as const]
      : [],
  );
  telling.forEach(([at, here], rank) => {
    const near = telling.slice(Math.max(0, rank - REACH), rank + REACH + 1);
    echoes[at] = near.flatMap(([other, there]) => {
      const echo = other === at ? null : echoOf(here, there, vocabulary);
      return echo ? [{ claim: other, ...echo }] : [];
    });
  });
  return echoes;
}
