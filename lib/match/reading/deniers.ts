import type { Token } from '../../text/tokens';
import { CLAUSE } from './clause';

/** So near to a weak denier stands what it denies, on either side. */
const NEAR = 5;

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** "Denies them medical care", "are denied food": something is withheld, nothing is said not to be so. */
function isWithheld(tokens: readonly Token[], at: number): boolean {
  const next = lowerAt(tokens, at + 1);
  if (CLAUSE.objectPronouns.has(next) || lowerAt(tokens, at - 1) === 'to') return true;
  const passive = lowerAt(tokens, at) === 'denied' && CLAUSE.auxiliaries.has(lowerAt(tokens, at - 1));
  return passive && next !== '' && !CLAUSE.prepositions.has(next) && !/^\W/.test(next);
}

/**
 * Whether the token at `at` says that something is not so: "denies", "false", "rejects the allegation". Whoever rejects an
 * order does not deny a claim: a weak denier denies only what is called a claim, or follows in a clause.
 */
export function isDenier(tokens: readonly Token[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (/^rul(?:es?|ed|ing)$/.test(lower)) return lowerAt(tokens, at + 1) === 'out';
  if (!CLAUSE.deniers.has(lower)) return false;
  if (CLAUSE.lies.has(lower)) return CLAUSE.beforeLies.has(lowerAt(tokens, at - 1));
  if (CLAUSE.withholders.has(lower)) return !isWithheld(tokens, at);
  if (!CLAUSE.weakDeniers.has(lower)) return true;
  const isClaim = ({ lower: near }: Token): boolean =>
    CLAUSE.deniable.has(near) || CLAUSE.accusations.has(near);
  if (tokens.slice(at + 1, at + NEAR + 1).some(isClaim)) return true;
  return (
    CLAUSE.auxiliaries.has(lowerAt(tokens, at - 1)) && tokens.slice(Math.max(0, at - NEAR), at).some(isClaim)
  );
}
