import { lowerAt, type Token } from '../../text/tokens';
import { CLAUSE } from './clause';
import { isDenier } from './deniers';

/** So far before it stands what opens the subordinate clause that a negation belongs to: "those who would [not] go". */
const CLAUSE_BEFORE = 5;
/** So far after it stands what is said instead: "[not] an isolated case but the rule". */
const INSTEAD = 8;

const BREAK = /^[,;:.]$/;

/** What may follow a "no" that answers somebody; also the end of what is said. */
const AFTER_ANSWER = /^(?:[,;:.!?—]|-{1,2}|\.{2,}|)$/;

/** Whether the token at `at` says no to what stands with it. "No, Russia struck" answers, and what follows is so. */
export const isNegator = (tokens: readonly Token[], at: number): boolean => {
  const lower = lowerAt(tokens, at);
  return CLAUSE.negators.has(lower) && !(lower === 'no' && AFTER_ANSWER.test(lowerAt(tokens, at + 1)));
};

const isVerbal = (lower: string): boolean =>
  CLAUSE.auxiliaries.has(lower) ||
  CLAUSE.modals.has(lower) ||
  CLAUSE.havings.has(lower) ||
  CLAUSE.negators.has(lower);

function saysInstead(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + INSTEAD; next++) {
    const lower = lowerAt(tokens, next);
    if (BREAK.test(lower)) return false;
    if (lower === 'but') return true;
  }
  return false;
}

/** "No fewer than eleven", "not only": says how many, or that there is more. */
export const isMeasure = (tokens: readonly Token[], at: number): boolean => {
  const next = lowerAt(tokens, at + 1);
  return next === 'only' || (CLAUSE.quantities.has(next) && lowerAt(tokens, at + 2) === 'than');
};

/** "Stopped ramming", "ceased to ram": what was done is no longer done; with "not" before it, it still is. */
export const isCessation = (tokens: readonly Token[], at: number): boolean =>
  CLAUSE.cessations.has(lowerAt(tokens, at)) &&
  (/ing$/.test(lowerAt(tokens, at + 1)) ||
    (lowerAt(tokens, at + 1) === 'to' && lowerAt(tokens, at).startsWith('ceas')));

/** "No fewer than", "not only", "not the first", "no longer", "does not want", "say nothing": nothing is said not to be so. */
function isSoftened(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [lowerAt(tokens, at - 1), lowerAt(tokens, at + 1)];
  if (isMeasure(tokens, at) || isCessation(tokens, at + 1)) return true;
  if (CLAUSE.softeners.has(next) || saysInstead(tokens, at)) return true;
  // A will that is denied is a refusal, and no denial: "does not want", "want no second tour".
  if (CLAUSE.volitions.has(next) || CLAUSE.volitions.has(before)) return true;
  // "Not the only one", "not for the first time".
  if (/^(?:for|the)$/.test(next))
    return tokens.slice(at + 2, at + 4).some(({ lower }) => CLAUSE.singular.has(lower));
  return CLAUSE.speech.has(before) && (lowerAt(tokens, at) === 'nothing' || !/^\p{L}/u.test(next));
}

/** Whether a clause that depends on another opens at token `at`, or one that goes on with the same subject. */
function opensDependent(tokens: readonly Token[], at: number): boolean {
  const [lower, next] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)];
  if (lower === 'that') return isVerbal(next) || lowerAt(tokens, at - 1) === 'so';
  if (lower === 'so' && CLAUSE.pronouns.has(next)) return true;
  return CLAUSE.openers.has(lower) || (CLAUSE.coordinators.has(lower) && isVerbal(next));
}

/** Whether the token at `at` says of its clause that it is not so, and not of one that depends on another. */
function negatesMainClause(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (/^fail/.test(lower)) return lowerAt(tokens, at + 1) === 'to';
  if (!CLAUSE.clauseNegators.has(lower) || !isNegator(tokens, at) || isSoftened(tokens, at)) return false;
  for (let back = at - 1; back >= Math.max(0, at - CLAUSE_BEFORE); back--) {
    if (opensDependent(tokens, back)) return false;
    // ", carrying no weapons": a clause without a verb of its own.
    if (BREAK.test(lowerAt(tokens, back))) return !/ing$/.test(lowerAt(tokens, back + 1));
  }
  return true;
}

/** "Does serious harm". */
const ADJECTIVAL = /(?:ous|ful|less|ible|ical|ial)$/;

/** A word that may follow "does" as the verb that it stresses. */
const isBareVerb = (word: string): boolean =>
  /^[a-z]+$/.test(word) &&
  !/(?:ed|ing|s|ly)$/.test(word) &&
  !ADJECTIVAL.test(word) &&
  !isVerbal(word) &&
  ![
    CLAUSE.manners,
    CLAUSE.prepositions,
    CLAUSE.pronouns,
    CLAUSE.determiners,
    CLAUSE.subordinators,
    CLAUSE.quantifiers,
  ].some((words) => words.has(word));

/** "Why does Israel bomb", "only then did people leave", "as it did last year": asks, or stands for what was said. */
const isUnstressed = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') ||
  CLAUSE.inverters.has(lowerAt(tokens, at - 1)) ||
  (CLAUSE.pronouns.has(lowerAt(tokens, at - 1)) && CLAUSE.comparatives.has(lowerAt(tokens, at - 2)));

/** "Russia does allow it", "has in fact slowed": who insists contradicts somebody. */
function insists(tokens: readonly Token[], at: number): boolean {
  const [before, lower, next] = [-1, 0, 1].map((step) => lowerAt(tokens, at + step)) as [
    string,
    string,
    string,
  ];
  if (CLAUSE.emphases.has(lower) || (lower === 'in' && next === 'fact')) return true;
  if (!CLAUSE.auxiliaryDo.has(lower) || before === 'to' || !/^\p{L}/u.test(before)) return false;
  return !isUnstressed(tokens, at) && isBareVerb(next);
}

/** Says of a statement as a whole that it is so, that it is not so, or that it is so against what others say. */
export type Stance = 'affirmed' | 'negated' | 'insisted';

/** What comes before a semicolon: what follows is said besides. */
function firstPart(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ text }) => text === ';');
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** Nothing that is said on one side of these is said of what stands on the other. */
const beginsAnew = ({ lower }: Token): boolean => BREAK.test(lower) || CLAUSE.contrasts.has(lower);

/** The stance of what these tokens say. To deny what is negated is to affirm it; to deny beside it is to negate twice. */
export function stanceOf(all: readonly Token[]): Stance {
  const tokens = firstPart(all);
  let [isNegated, isDenied, isUndone, isInsisted] = [false, false, false, false];
  let stretch = { negated: false, denied: false };
  tokens.forEach((token, at) => {
    if (beginsAnew(token)) stretch = { negated: false, denied: false };
    stretch.negated ||= negatesMainClause(tokens, at);
    stretch.denied ||= isDenier(tokens, at);
    isNegated ||= stretch.negated;
    isDenied ||= stretch.denied;
    isUndone ||= stretch.negated && stretch.denied;
    isInsisted ||= insists(tokens, at);
  });
  if (isNegated || isDenied) return isUndone ? 'affirmed' : 'negated';
  return isInsisted ? 'insisted' : 'affirmed';
}
