import type { Evidence } from './evidence';
import { ABSENT, CORE_SHARE, countInRow, type Profiles } from './profiles';
import type { Turned } from './turned';

/** An act of a statement, by the numbers of its terms: as it is put here, and the other way. */
interface PolarAct {
  readonly row: number;
  readonly other: number;
  readonly negated: boolean;
}

/** What of a statement could be a denial: looked up once, asked of every claim. */
export interface Deniable {
  /** How the statement as a whole is put, and the other way. */
  readonly stance: PolarAct;
  readonly acts: readonly PolarAct[];
}

/** How well a statement's yes or no fits a claim's wordings: log-odds, negative where they say the opposite. */
export interface Denied {
  /** Of the statement as a whole. */
  readonly stance: number;
  /** Of the act among those that most wordings tell whose yes or no fits worst. */
  readonly core: number;
}

/** In so many of them it is negated, where it is no accident. */
const OFTEN_NEGATED = 0.25;
/** Where neither stands in the wordings, nothing is known. */
const PRIOR = 0.5;
const STANCE = /^[-+!]stance$/;
/** Terms that are no acts. */
const OF_WHOLE = /^[-+!](?:stance|not|deny)$/;

const opposite = (term: string): string => {
  if (term === '!stance') return '-stance';
  return `${term.startsWith('+') ? '-' : '+'}${term.slice(1)}`;
};

/** Looks up how a statement's acts, and it as a whole, are put. An act that is put both ways says nothing. */
export function lookUpDeniable({ polarity }: Evidence, { tables }: Profiles): Deniable {
  const { rows } = tables.polarity;
  const rowOf = (term: string): number => rows.get(term) ?? ABSENT;
  const stance = polarity.find((term) => STANCE.test(term)) ?? '+stance';
  const acts = polarity.filter((term) => !OF_WHOLE.test(term) && !polarity.includes(opposite(term)));
  return {
    stance: { row: rowOf(stance), other: rowOf(opposite(stance)), negated: stance === '-stance' },
    acts: acts.map((term) => ({
      row: rowOf(term),
      other: rowOf(opposite(term)),
      negated: term.startsWith('-'),
    })),
  };
}

/** Asks of one claim whether its wordings say yes and no as the statement does. */
export function deniedOdds(
  { stance, acts }: Deniable,
  { tables: { polarity }, wordings }: Profiles,
  claim: number,
): Denied {
  const all = wordings[claim] as number;
  const odds = (own: number, other: number): number => Math.log((own + PRIOR) / (other + PRIOR));
  const told = acts.map(({ row, other, negated }) => ({
    own: countInRow(polarity, row, claim),
    other: countInRow(polarity, other, claim),
    negated,
  }));
  const core = told.filter(({ own, other }) => own + other >= CORE_SHARE * all);
  const whole = odds(countInRow(polarity, stance.row, claim), countInRow(polarity, stance.other, claim));
  // "Will not return" for "refuses to return": what is negated here is negated there.
  const agrees =
    stance.negated &&
    told.some(({ own, other, negated }) => negated && own > other && own >= OFTEN_NEGATED * all);
  return {
    stance: agrees ? Math.max(0, whole) : whole,
    core: Math.min(0, ...core.map(({ own, other }) => odds(own, other))),
  };
}

/**
 * Below this the wordings, as a whole and in the act that they are about, say the opposite. Of 907 labelled sentences that
 * say a claim again nine lie below, of 109 that deny one 98.
 */
const DENIED = -2.5;
/** Below this the page calls untrue what the wordings never call so: one of 413, and two of six denials that no frame shows. */
const CALLED_UNTRUE = -2;

/** Whether a statement denies what the claim's wordings say, or the other way round. */
export const isDenied = ({ stance, core }: Denied, { deny }: Turned): boolean =>
  Math.min(0, stance) + core < DENIED || deny < CALLED_UNTRUE;

/** Whether a statement takes a stand against something: only such a one contradicts a claim that denies. */
export const takesStand = ({ polarity }: Evidence): boolean => !polarity.includes('+stance');

/** The same said the other way. */
export const turnedOver = ({ polarity }: Evidence): readonly string[] => polarity.map(opposite);
