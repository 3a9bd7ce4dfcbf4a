import type { Token } from '../../text/tokens';
import { CLAUSE } from './clause';

/** Whoever rejects an order does not deny a claim: these deny only what is called a claim, or follows in a clause. */
const WEAK = /^(?:reject|dismiss|disput|contest|contradict)/;
const CLAIMED =
  /^(?:that|as|it|this|idea|suggestions?|assertions?|version|narrative|accounts?|words|findings?)$/;
/** So near to a weak denier stands what it denies, on either side. */
const NEAR = 5;
const LIE = /^lies?$/;
const BEFORE_LIE = /^(?:a|the|is|are|as|were|was|outright|blatant|pure|of|these|those)$/;

/** Whether the token at `at` says that something is not so: "denies", "false", "rejects the allegation". */
export function isDenier(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (!CLAUSE.deniers.has(lower)) return false;
  if (LIE.test(lower)) return BEFORE_LIE.test(tokens[at - 1]?.lower ?? '');
  if (!WEAK.test(lower)) return true;
  return tokens
    .slice(Math.max(0, at - NEAR), at + NEAR + 1)
    .some((token) => CLAIMED.test(token.lower) || CLAUSE.accusations.has(token.lower));
}
