import type { TextDocument } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import type { SourceClass } from './attribution';
import {
  ACRONYM,
  COMPOUND,
  isCapital,
  isDoubtful,
  nameEnd,
  opensSentence,
  readCapitals,
  startsName,
} from './name-shape';
import { type Bearer, bearerOf, peelTitles } from './roles';
import {
  ALONE,
  DEMONYMS,
  FUNCTION_WORDS,
  type Gender,
  GIVEN_NAMES,
  HEADS,
  NAME_ENDS,
  OFFICES,
  OUTLETS,
  PLACES,
} from './source-words';

export type MentionKind = 'person' | 'body' | 'place' | 'unknown';

/** A name where it stands in the text, without the title before it. */
export interface Mention {
  /** Tokens, `from` inclusive to `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly kind: MentionKind;
  /** Lower case; what title and apposition call its bearer: "spokesman", "commissioner". */
  readonly roles: readonly string[];
  readonly gender: Gender | null;
  /** The class of the noun before it: outlet for "the newspaper Dagens Nyheter". */
  readonly hint: SourceClass | null;
  /** Lower case, without connecting words and marks. */
  readonly words: readonly string[];
  /** How many of the words stand before "of" or "for": the last of them heads the name ("Institute" for the Study). */
  readonly core: number;
  /** Whether its capital may be owed to the sentence that it opens ("Winds may rise"). */
  readonly doubtful: boolean;
}

/** Bodies that go by the name of whose they are: "the Clinton campaign". */
const OWNED = new Set('campaign team camp foundation administration organisation organization'.split(' '));
/** The most words between a country or a person and the noun of their body ("Russian air defence forces"). */
const BODY_REACH = 3;
/** Words that end a picture's credit. */
const CREDITS = new Set('photo photos image images credit file video getty'.split(' '));
/** The form of what people are called by what they do: "Fisherman Peter Reid", "Co-star Mary Hill". */
const CALLING = /^co-|(?:man|woman|er|or|ist|ian|star|mate)$/;
/** The plurals in the names of bodies that take "'s". */
const MEMBERS = /^(?:people|women|men|children)$/;
/** Words that may stand between the owner and the noun without an apostrophe. */
const BETWEEN = /^(?:city|county|town|district|borough|regional|state|military|armed|special|security)$/;
/** A person's name has no more words. */
const LONGEST_NAME = 5;

/** All names of a text in reading order. A body that a country or a person begins ("Kyiv's police") follows its name. */
export function findMentions(document: TextDocument): readonly Mention[] {
  const { tokens } = document;
  const capitals = readCapitals(document);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapital(tokens[at]) || capitals.titled.has(tokens[at]?.paragraph ?? 0)) continue;
    if (!startsName(document, capitals, at)) continue;
    const to = nameEnd(tokens, at);
    const office = officeAfter(tokens, at, to);
    if (office) {
      mentions.push(office);
      at = office.to - 1;
      continue;
    }
    const name = readName(tokens, at, to);
    if (name) mentions.push({ ...name, doubtful: isDoubtful(document, capitals, at, to) });
    const body = bodyAfter(document, name, at, to);
    if (body) mentions.push(body);
    at = to - 1;
  }
  return mentions;
}

/** The name itself; null where the capitals are a title's or an adjective's only ("the Prime Minister", "Russian"). */
function readName(tokens: readonly Token[], start: number, to: number): Mention | null {
  const from = peelTitles(tokens, afterPrefix(tokens, start, to), to);
  const words = wordsOf(tokens, from, to);
  if (from >= to || isAdjective(words) || CREDITS.has(words.at(-1) ?? '')) return null;
  const bearer = bearerOf(tokens, start, from, to);
  const kind = kindOf(tokens, start, from, to, words, bearer);
  const given = kind === 'person' ? GIVEN_NAMES.get(words[0] ?? '') : undefined;
  const gender = bearer.gender ?? (given === 'either' ? null : (given ?? null));
  const { roles, hint } = bearer;
  return { from, to, kind, roles, gender, hint, words, core: coreOf(tokens, from, to), doubtful: false };
}

/** "Amazon-owned Whole Foods", "of Ohio Joshua Levy": an adjective or a place before the name is no part of it. */
const afterPrefix = (tokens: readonly Token[], from: number, to: number): number =>
  from + 2 < to &&
  (PLACES.has(tokens[from]?.lower ?? '') || isCalling(tokens[from]?.lower ?? '')) &&
  GIVEN_NAMES.has(tokens[from + 1]?.lower ?? '')
    ? from + 1
    : afterAdjective(tokens, from, to);

const isCalling = (word: string): boolean => CALLING.test(word) && !GIVEN_NAMES.has(word);

const afterAdjective = (tokens: readonly Token[], from: number, to: number): number =>
  from + 1 < to &&
  /-(?:based|owned|backed|led|born|installed|run|controlled|funded|style|era|linked)$/.test(
    tokens[from]?.lower ?? '',
  )
    ? from + 1
    : from;

/** "Russian", "Russians", "Ukrainian POWs": people of a country are no name. */
function isAdjective(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (words.length === 1 && HEADS.get(first) === 'anonymous') return true;
  if (!DEMONYMS.has(first) && !DEMONYMS.has(first.replace(/s$/, ''))) return false;
  return words.length === 1 || HEADS.get(words.at(-1) ?? '') === 'anonymous';
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string[] => {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (isWord(token) && (!FUNCTION_WORDS.has(token.lower) || isCapital(token))) words.push(token.lower);
  }
  return words;
};

function coreOf(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  while (end < to && !/^(?:of|for|on)$/.test(tokens[end]?.lower ?? '')) end++;
  return wordsOf(tokens, from, end).length;
}

const BODIES = new Set<SourceClass | undefined>(['official', 'organisation', 'outlet', 'document']);
const isBodyWord = (word: string): boolean =>
  BODIES.has(HEADS.get(word)) || NAME_ENDS.has(word) || COMPOUND.has(word);

function kindOf(
  tokens: readonly Token[],
  start: number,
  from: number,
  to: number,
  words: readonly string[],
  { personal, hint }: Bearer,
): MentionKind {
  const name = words.join(' ');
  if (PLACES.has(name)) return 'place';
  if (ALONE.has(name)) return 'person';
  if (OUTLETS.has(name)) return 'body';
  if (GIVEN_NAMES.has(name) && tokens[start - 1]?.lower !== 'the') return 'person';
  const ends = isBodyWord(words.at(-1) ?? '');
  const given = GIVEN_NAMES.has(words[0] ?? '') && words.length > 1 && words.length <= LONGEST_NAME;
  if (OFFICES.has(tokens[from - 1]?.lower ?? '') && from > start) return 'person';
  if (!ends && (personal || given)) return 'person';
  if (ends || hint || words.some(isBodyWord)) return 'body';
  const alone = to - from === 1 && ACRONYM.test(tokens[from]?.text ?? '');
  return alone || tokens[start - 1]?.lower === 'the' ? 'body' : 'unknown';
}

/** "ministry", but not "prosecutors", who are people. */
const isStateBody = (word: string): boolean =>
  HEADS.get(word) === 'official' && !OFFICES.has(word) && !OFFICES.has(word.replace(/s$/, ''));

/** "Russian defence ministry", "Trump's campaign": a body whose noun is written small. */
function bodyAfter(document: TextDocument, name: Mention | null, from: number, end: number): Mention | null {
  const { tokens } = document;
  const last = tokens[end - 1] as Token;
  const ofState = DEMONYMS.has(last.lower) || PLACES.has(last.lower);
  if (!ofState && name?.kind === 'unknown' && end - from === 1 && opensSentence(document, from)) return null;
  const owned = /^'s?$/.test(tokens[end]?.lower ?? '');
  const first = owned ? end + 1 : end;
  let to = 0;
  for (let at = first; at < first + BODY_REACH; at++) {
    const token = tokens[at];
    if (!token || !/^\p{Ll}[\p{L}-]+$/u.test(token.text) || FUNCTION_WORDS.has(token.lower)) break;
    if (isStateBody(token.lower) || (!ofState && OWNED.has(token.lower))) to = at + 1;
    else if (!BETWEEN.test(token.lower) && !((owned || ofState) && !/(?:ed|aid|ays|old)$/.test(token.lower)))
      break;
  }
  if (to === 0) return null;
  const words = wordsOf(tokens, from, to);
  return body(from, to, words);
}

const body = (from: number, to: number, words: readonly string[]): Mention => ({
  from,
  to,
  kind: 'body',
  roles: [],
  gender: null,
  hint: null,
  words,
  core: words.length,
  doubtful: false,
});

/** "the Warren County Sheriff's Office", "the Women's Institute": a body that goes by an office or by its members. */
function officeAfter(tokens: readonly Token[], from: number, end: number): Mention | null {
  const last = tokens[end - 1]?.lower ?? '';
  if (
    !(OFFICES.has(last) || MEMBERS.test(last)) ||
    tokens[end]?.lower !== "'s" ||
    !isCapital(tokens[end + 1])
  )
    return null;
  const to = nameEnd(tokens, end + 1);
  return isBodyWord(tokens[to - 1]?.lower ?? '') ? body(from, to, wordsOf(tokens, from, to)) : null;
}
