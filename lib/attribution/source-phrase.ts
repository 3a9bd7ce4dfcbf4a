import type { TextDocument } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import type { SourceClass } from './attribution';
import type { Entities, Entity } from './entities';
import type { Mention } from './mentions';
import { isCapital } from './name-shape';
import { FUNCTION_WORDS, HEADS, OFFICES } from './source-words';

export interface Named {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** The words of a source, read: what heads them and which names they hold. Tokens, `from` inclusive to `to` exclusive. */
export interface SourcePhrase {
  readonly from: number;
  readonly to: number;
  /** Lower case, when the source is one. */
  readonly pronoun: string | null;
  /** The name that heads it: "Lubinets" in "spokesman Lubinets, who …", also of "the ombudsman, Dmytro Lubinets". */
  readonly head: Named | null;
  /** Names on a par with the head: "Stupun and Yusov". */
  readonly joined: readonly Named[];
  /** Lower case: the noun that heads it where no name does ("officials", "ministry"), else null. */
  readonly noun: string | null;
  /** Lower case: the words before the noun, without articles ("social" media, "local" authorities). */
  readonly modifiers: readonly string[];
  /** The names beside the noun that say whose it is ("a White House spokesman", "spokesman for Google"). */
  readonly owners: readonly Named[];
  /** Lower case: the noun that says so ("the governor's spokesman"), or null. */
  readonly ownerNoun: string | null;
  /** Whether "the", "this" or a possessive opens it. */
  readonly definite: boolean;
  /** The end of the first noun phrase: the noun and what stands before it. */
  readonly coreTo: number;
}

const PRONOUNS = new Set(
  (
    'he she they it i we you who which that his her their its my our your him them himself herself themselves itself ' +
    'this these those whose whom me us'
  ).split(' '),
);
/** Words after which a noun phrase has had its head. */
const BREAKS = new Set(
  (
    'of in at for from on with to by near under among within about against who which that whose where when including ' +
    'such or but as is was were said speaking familiar close involved like after before across inside around outside ' +
    'than working led based representing has who had have over into between during since not'
  ).split(' '),
);
const MARK = /^[,()—:;[\]–-]+$/;
const LEADING = /^(?:both|either|neither|even|also|but|and|while|or|though|although)$/;
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their)$/;
/** The most tokens between a noun and the name in apposition to it. */
const APPOSITION = 12;

/** Reads the tokens of a source; null if there is no word in them. */
export function readSource(
  document: TextDocument,
  entities: Entities,
  from: number,
  to: number,
): SourcePhrase | null {
  const { tokens } = document;
  let start = from;
  while (
    start < to &&
    (!isWord(tokens[start] as Token) || (LEADING.test(lower(tokens, start)) && start + 1 < to))
  )
    start++;
  if (start >= to) return null;
  const core = readCore(tokens, entities, start, to);
  const first = lower(tokens, start);
  const pronoun = PRONOUNS.has(first) && core.end <= start + 1 && !core.name ? first : null;
  const head = core.name ?? nameAfterComma(tokens, entities, core, to);
  return {
    from: start,
    to,
    pronoun,
    head,
    joined: head ? joinedTo(tokens, entities, head.mention.to, to) : [],
    noun: core.name || pronoun ? null : (core.words.at(-1) ?? null),
    modifiers: core.words.slice(0, -1),
    owners: [...core.owners, ...namesIn(entities, core.end, to)],
    ownerNoun: core.name || pronoun ? null : core.ownerNoun,
    definite: DEFINITE.test(first),
    coreTo: Math.max(core.end, start + 1),
  };
}

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** The name that begins at a token and ends within the source. */
export function nameAt({ mentions, startingAt }: Entities, at: number, to: number): Named | null {
  const index = startingAt[at] ?? -1;
  // The longest comes last: a body's name after its owner's.
  for (const named of [mentions[index], mentions[index - 1]])
    if (named?.mention.from === at && named.mention.to <= to) return named;
  return null;
}

interface Core {
  /** The name that ends the phrase, or null where a noun does. */
  name: Named | null;
  /** Lower case: the words since the last name or possessive; the last of them is the noun. */
  words: string[];
  owners: Named[];
  /** Lower case: the noun before the last possessive. */
  ownerNoun: string | null;
  end: number;
}

/** Walks the first noun phrase to its head: the last name or noun before a preposition, a relative or a mark. */
function readCore(tokens: readonly Token[], entities: Entities, from: number, to: number): Core {
  const core: Core = { name: null, words: [], owners: [], ownerNoun: null, end: from };
  while (core.end < to) {
    const named = nameAt(entities, core.end, to);
    if (!named && ends(tokens, core, from)) break;
    if (core.name && (named || isWord(tokens[core.end] as Token) || lower(tokens, core.end) === "'")) {
      core.owners.push(core.name);
      core.name = null;
    }
    if (named) core.name = named;
    else addWord(tokens[core.end] as Token, core);
    core.end = named ? named.mention.to : core.end + 1;
  }
  return core;
}

function addWord(token: Token, core: Core): void {
  if (token.lower === "'s" || token.lower === "'") {
    core.ownerNoun = core.words.at(-1) ?? null;
    core.words = [];
  } else if (isWord(token) && !/^(?:the|an?)$/.test(token.lower)) core.words.push(token.lower);
}

/** Whether the phrase has had its head before this token. */
function ends(tokens: readonly Token[], { name, words, end }: Core, from: number): boolean {
  const word = lower(tokens, end);
  if (MARK.test(word)) return true;
  if (end === from || word === "'s") return false;
  if (BREAKS.has(word)) return true;
  if (name) return FUNCTION_WORDS.has(word);
  const isHead = isNoun(words.at(-1) ?? '');
  if (word === 'and') return isHead && !OFFICES.has(lower(tokens, end + 1));
  return isHead && /(?:ed|en|wn|ing)$/.test(word) && !isNoun(word);
}

const isNoun = (word: string): boolean => nounClass(word) !== undefined || OFFICES.has(word);

const isOfficeWord = (word: string): boolean => OFFICES.has(word) || word === '.';

/** "Ukraine's ombudsman|, Dmytro Lubinets,": a person named in apposition to the noun. */
function nameAfterComma(
  tokens: readonly Token[],
  entities: Entities,
  { words, end }: Core,
  to: number,
): Named | null {
  const noun = words.at(-1) ?? '';
  for (let at = end; at < Math.min(to, end + APPOSITION); at++) {
    if (!/^[,—]$/.test(lower(tokens, at))) continue;
    if (at > end && namesAnother(noun, lower(tokens, at - 1))) return null;
    let next = at + 1;
    while (
      next < to &&
      !nameAt(entities, next, to) &&
      (isCapital(tokens[next]) || isOfficeWord(lower(tokens, next)))
    )
      next++;
    const named = nameAt(entities, next, to);
    if (named?.entity.sourceClass === 'person' && lower(tokens, named.mention.to) !== "'s") return named;
  }
  return null;
}

/** "people close to the chairman|, Erik Lund,", "a friend of the actor, …": the name is the last noun's, not the first one's. */
const namesAnother = (noun: string, last: string): boolean =>
  nounClass(noun) === 'anonymous' && (isPlural(noun) || OFFICES.has(last));

/** Names that "and" puts beside the head, each perhaps with a title before it. */
function joinedTo(tokens: readonly Token[], entities: Entities, from: number, to: number): Named[] {
  const joined: Named[] = [];
  for (let at = from; at < to; at++) {
    const word = lower(tokens, at);
    if (word !== 'and' && BREAKS.has(word)) return joined;
    if (word !== 'and') continue;
    let next = at + 1;
    while (next < Math.min(to, at + 6) && !nameAt(entities, next, to) && isPlain(lower(tokens, next))) next++;
    const named = nameAt(entities, next, to);
    if (named && lower(tokens, named.mention.to) !== "'s") joined.push(named);
  }
  return joined;
}

const isPlain = (word: string): boolean =>
  /^[\p{L}'-]+$/u.test(word) && (!FUNCTION_WORDS.has(word) || word === 'the');

function namesIn(entities: Entities, from: number, to: number): Named[] {
  const found: Named[] = [];
  for (let at = from; at < to; at++) {
    const named = nameAt(entities, at, to);
    if (named) found.push(named);
  }
  return found;
}

/** Whether the noun means more than one. */
export const isPlural = (noun: string): boolean =>
  /^(?:people|police|men|women|media|militia|staff)$/.test(noun) || /[^su]s$/.test(noun);

/** The class that a noun speaks for, plural or not. */
export const nounClass = (noun: string): SourceClass | undefined =>
  HEADS.get(noun) ?? HEADS.get(noun.replace(/s$/, '')) ?? HEADS.get(noun.replace(/ies$/, 'y'));

/** The class that the noun of a phrase speaks for, with the word before it where they are one ("social media"). */
export const headClass = ({ modifiers, noun }: SourcePhrase): SourceClass | undefined =>
  HEADS.get(`${modifiers.at(-1)} ${noun}`) ?? nounClass(noun ?? '');
