import { lowerAt, type Token } from '../../text/tokens';
import { CLAUSE } from './clause';
import { isParticiple } from './lemma';

/** So near to a weak denier stands what it denies, on either side. */
const NEAR = 5;

const isClaim = (word: string): boolean => CLAUSE.deniable.has(word) || CLAUSE.accusations.has(word);

/** Whether what follows a denial is somebody's food or care: "denies the crews food", "the denial of treatment". */
function namesGoods(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + NEAR; next++) {
    const lower = lowerAt(tokens, next);
    if (CLAUSE.withheld.has(lower)) return true;
    if (!/^[\p{L}\p{N}]/u.test(lower) || isClaim(lower)) return false;
    if (CLAUSE.subordinators.has(lower) || (CLAUSE.prepositions.has(lower) && lower !== 'of')) return false;
    if (/ing$/.test(lower) || CLAUSE.modals.has(lower) || CLAUSE.auxiliaries.has(lower)) return false;
  }
  return false;
}

/** "Denies them medical care", "are denied food": something is withheld, nothing is said not to be so. */
function isWithheld(tokens: readonly Token[], at: number): boolean {
  if (namesGoods(tokens, at)) return true;
  const next = lowerAt(tokens, at + 1);
  if (CLAUSE.objectPronouns.has(next) || lowerAt(tokens, at - 1) === 'to') return true;
  const before = lowerAt(tokens, at - 1);
  const done = CLAUSE.auxiliaries.has(before) || (before === 'and' && isParticiple(lowerAt(tokens, at - 2)));
  const passive = lowerAt(tokens, at) === 'denied' && done;
  return (
    passive &&
    /^\p{Ll}/u.test(next) &&
    ![CLAUSE.prepositions, CLAUSE.determiners, CLAUSE.subordinators].some((words) => words.has(next))
  );
}

/** "Under a false name": what is false is no claim. */
const describes = (tokens: readonly Token[], at: number): boolean =>
  CLAUSE.determiners.has(lowerAt(tokens, at - 1)) &&
  /^\p{Ll}/u.test(lowerAt(tokens, at + 1)) &&
  !isClaim(lowerAt(tokens, at + 1));

/**
 * Whether the token at `at` says that something is not so: "denies", "false", "rejects the allegation". Whoever rejects an
 * order does not deny a claim: a weak denier denies only what is called a claim, or follows in a clause.
 */
export function isDenier(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (lower.startsWith('rul') && /^rul(?:es?|ed|ing)$/.test(lower))
    return lowerAt(tokens, at + 1) === 'out' && !/ing$/.test(lowerAt(tokens, at + 2));
  if (!CLAUSE.deniers.has(lower)) return false;
  if (CLAUSE.lies.has(lower)) return CLAUSE.beforeLies.has(lowerAt(tokens, at - 1));
  if (/^(?:false|fake)$/.test(lower)) return !describes(tokens, at);
  if (CLAUSE.withholders.has(lower)) return !isWithheld(tokens, at);
  if (!CLAUSE.weakDeniers.has(lower)) return true;
  // "Reject being sent back".
  if (/ing$/.test(lowerAt(tokens, at + 1))) return false;
  const claims = (from: number, to: number): boolean =>
    tokens.slice(from, to).some((near) => isClaim(near.lower));
  if (claims(at + 1, at + NEAR + 1)) return true;
  return CLAUSE.auxiliaries.has(lowerAt(tokens, at - 1)) && claims(Math.max(0, at - NEAR), at);
}
