import type { Token } from '../text/tokens';
import { FUNCTION_WORDS, GENDERS, type Gender, GIVEN_NAMES, HEADS, OFFICES } from './source-words';

/** What title and apposition say of a name's bearer. */
export interface Roles {
  readonly roles: readonly string[];
  readonly gender: Gender | null;
  /** Whether they make it a person's name. */
  readonly personal: boolean;
}

/** The most tokens of an apposition that are read. */
const APPOSITION = 10;
const BODIES = new Set(['official', 'organisation', 'outlet', 'document']);

/** Where the name begins within capitalised words: after the last title ("FBI Director |James Comey"). */
export function peelTitles(tokens: readonly Token[], from: number, to: number): number {
  const last = tokens[to - 1]?.lower ?? '';
  if (BODIES.has(HEADS.get(last) ?? '') && !OFFICES.has(last)) return from;
  for (let at = to - 1; at >= from; at--) {
    const token = tokens[at] as Token;
    if (token.lower === 'of' || token.lower === 'for' || token.lower === 'and') break;
    if (!OFFICES.has(token.lower)) continue;
    if (at === to - 1 && GIVEN_NAMES.has(tokens[from]?.lower ?? '')) continue;
    const after = tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
    return Math.min(after, to);
  }
  return from;
}

/** Reads the roles of the name `from`–`to`, whose titles begin at `start`. */
export function rolesAround(tokens: readonly Token[], start: number, from: number, to: number): Roles {
  const roles: string[] = [];
  for (let at = start; at < from; at++) add(tokens[at]);
  const before = tokens[start - 1];
  if (before?.text === ',' && isRoleBefore(tokens, start - 2)) add(tokens[start - 2]);
  else add(before);
  const aged =
    tokens[to]?.text === ',' && /^\d\d?$/.test(tokens[to + 1]?.text ?? '') && closes(tokens[to + 2]);
  const apposed = apposition(tokens, aged ? to + 2 : to);
  roles.push(...apposed);
  const gender = roles.map((role) => GENDERS.get(role)).find((each) => each !== undefined);
  return { roles, gender: gender ?? null, personal: roles.length > 0 || aged };

  function add(token: Token | undefined): void {
    if (token && OFFICES.has(token.lower)) roles.push(token.lower);
  }
}

const closes = (token: Token | undefined): boolean => token === undefined || /^[,.)]$/.test(token.text);

/** "the LinkedIn chief executive, Jeff Weiner": an article or a possessive opens the phrase that ends at `last`. */
function isRoleBefore(tokens: readonly Token[], last: number): boolean {
  if (!OFFICES.has(tokens[last]?.lower ?? '')) return false;
  for (let at = last - 1; at > last - 8; at--) {
    const word = tokens[at]?.lower;
    if (word === 'the' || word === "'s" || word === 'its' || word === 'their') return true;
    if (word === undefined || /^[,.;:"]$/.test(word)) return false;
  }
  return false;
}

/** The offices named in ", Ukraine's human rights commissioner, …" right after a name. */
function apposition(tokens: readonly Token[], comma: number): string[] {
  const found: string[] = [];
  if (tokens[comma]?.text !== ',' && tokens[comma]?.text !== '(' && tokens[comma]?.text !== '—') return found;
  for (let at = comma + 1; at <= comma + APPOSITION; at++) {
    const token = tokens[at];
    if (!token || /^[,.;:?!()"]$/.test(token.text) || token.lower === 'who' || token.lower === 'which') break;
    if (token.lower === 'and' && found.length === 0) break;
    const office = OFFICES.get(token.lower);
    if (!office || office === 'honorific') continue;
    const next = tokens[at + 1];
    if (next && /^\p{Lu}/u.test(next.text) && !FUNCTION_WORDS.has(next.lower) && !OFFICES.has(next.lower)) {
      if (found.length === 0) break;
    } else found.push(token.lower);
  }
  return found;
}
