import type { Token } from '../text/tokens';
import type { SourceClass } from './attribution';
import {
  DEMONYMS,
  FUNCTION_WORDS,
  GENDERS,
  type Gender,
  GIVEN_NAMES,
  HEADS,
  NAME_ENDS,
  OFFICES,
  PLACES,
} from './source-words';

/** What title, noun before and apposition say of a name's bearer. */
export interface Bearer {
  readonly roles: readonly string[];
  readonly gender: Gender | null;
  /** Whether they make it a person's name. */
  readonly personal: boolean;
  /** The class of the noun before it, where that makes it a body's: "the newspaper Dagens Nyheter". */
  readonly hint: SourceClass | null;
}

/** The most tokens of an apposition that are read. */
const APPOSITION = 10;
const BODIES = new Set<SourceClass | undefined>(['official', 'organisation', 'outlet', 'document']);

/** Where the name begins within capitalised words: after the last title ("FBI Director |James Comey"). */
export function peelTitles(tokens: readonly Token[], from: number, to: number): number {
  const last = tokens[to - 1]?.lower ?? '';
  if ((BODIES.has(HEADS.get(last)) || NAME_ENDS.has(last)) && !OFFICES.has(last)) return from;
  for (let at = to - 1; at >= from; at--) {
    const { lower } = tokens[at] as Token;
    if (lower === 'of' || lower === 'for' || lower === 'and') break;
    if (!OFFICES.has(lower)) continue;
    if (at === to - 1 && GIVEN_NAMES.has(tokens[from]?.lower ?? '')) continue;
    return Math.min(tokens[at + 1]?.text === '.' ? at + 2 : at + 1, to);
  }
  return from;
}

/** Reads what is said of the bearer of the name `from`–`to`, whose titles begin at `start`. */
export function bearerOf(tokens: readonly Token[], start: number, from: number, to: number): Bearer {
  const roles: string[] = [];
  for (let at = start; at < from; at++) roles.push((tokens[at] as Token).lower);
  const before = tokens[start - 1]?.text === ',' && isRoleBefore(tokens, start - 2) ? start - 2 : start - 1;
  if (isOffice(tokens[before])) roles.push((tokens[before] as Token).lower, ...modifiersOf(tokens, before));
  const aged =
    tokens[to]?.text === ',' && /^\d\d?$/.test(tokens[to + 1]?.text ?? '') && closes(tokens[to + 2]);
  roles.push(...apposition(tokens, aged ? to + 2 : to));
  const gender = roles.map((role) => GENDERS.get(role)).find((each) => each !== undefined) ?? null;
  const nounBefore = tokens[start - 1]?.lower ?? '';
  const noun = HEADS.get(`${tokens[start - 2]?.lower} ${nounBefore}`) ?? HEADS.get(nounBefore);
  const hint = roles.length === 0 && BODIES.has(noun) && noun !== 'document' ? (noun ?? null) : null;
  return { roles, gender, personal: roles.length > 0 || aged, hint };
}

const isOffice = (token: Token | undefined): boolean => token !== undefined && OFFICES.has(token.lower);
const closes = (token: Token | undefined): boolean => token === undefined || /^[,.)]$/.test(token.text);

/** "the LinkedIn chief executive, Jeff Weiner": an article or a possessive opens the phrase that ends at `last`. */
function isRoleBefore(tokens: readonly Token[], last: number): boolean {
  if (!isOffice(tokens[last])) return false;
  for (let at = last - 1; at > last - 8; at--) {
    const word = tokens[at]?.lower ?? ',';
    if (/^(?:the|'s|its|their|his|her)$/.test(word)) return true;
    if (/^[,.;:"]$/.test(word)) return false;
  }
  return false;
}

/** The offices, and their states, named in ", Ukraine's human rights commissioner, …" right after a name. */
function apposition(tokens: readonly Token[], comma: number): string[] {
  const offices: string[] = [];
  const states: string[] = [];
  if (!/^[,(—]$/.test(tokens[comma]?.text ?? '') || NOT_APPOSED.test(tokens[comma + 1]?.lower ?? ''))
    return [];
  for (const [index, token] of tokens.slice(comma + 1, comma + 1 + APPOSITION).entries()) {
    if (STOP.test(token.lower) || (token.lower === 'and' && offices.length === 0)) break;
    if (isState(token)) states.push(token.lower);
    if (!isOffice(token) || OFFICES.get(token.lower) === 'honorific') continue;
    const isTitle = titles(tokens[comma + 2 + index]);
    if (isTitle && offices.length === 0) break;
    if (!isTitle) offices.push(token.lower, ...modifiersOf(tokens, comma + 1 + index));
  }
  return offices.length > 0 ? [...states, ...offices] : [];
}

/** Words before an office that say which it is: "the [defence] minister". */
const MODIFIERS = 3;

function modifiersOf(tokens: readonly Token[], office: number): string[] {
  const words: string[] = [];
  for (let at = office - 1; at >= Math.max(0, office - MODIFIERS); at--) {
    const { text, lower } = tokens[at] as Token;
    if (text !== lower || FUNCTION_WORDS.has(lower) || !/^\p{Ll}/u.test(lower)) break;
    words.push(lower);
  }
  return words;
}

const isState = ({ lower }: Token): boolean => DEMONYMS.has(lower) || PLACES.has(lower);

/** ", his mother …" speaks of somebody else. */
const NOT_APPOSED = /^(?:his|her|their)$/;
const STOP = /^(?:[,.;:?!()"]|who|which|said|says)$/;

/** Whether an office before this token is the title of another name ("X, President Y and Z"). */
const titles = (next: Token | undefined): boolean =>
  next !== undefined &&
  /^\p{Lu}/u.test(next.text) &&
  !FUNCTION_WORDS.has(next.lower) &&
  !OFFICES.has(next.lower);
