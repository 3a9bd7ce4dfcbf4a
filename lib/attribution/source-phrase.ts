import type { TextDocument } from '../text/document';
import { isWord } from '../text/tokens';
import type { Entities, Entity } from './entities';
import type { Mention } from './mentions';
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
  /** The noun with the word before it ("social media", "think tank"). */
  readonly compound: string;
  /** The names and words beside the noun that say whose it is ("a White House spokesman", "spokesman for Google"). */
  readonly owners: readonly Named[];
  /** Whether "the", "this" or "that" opens it. */
  readonly definite: boolean;
  /** The end of the first noun phrase: the noun and what stands before it. */
  readonly coreTo: number;
}

const PRONOUNS = new Set(
  'he she they it i we you who which that his her their its my our your him them himself herself themselves itself this these those whose whom me us'.split(
    ' ',
  ),
);
/** Words after which a noun phrase has had its head. */
const BREAKS = new Set(
  (
    'of in at for from on with to by near under among within about against who which that whose where when including such ' +
    'and or but as is was were said speaking familiar close involved like after before across inside around outside than ' +
    'working led based representing who has had have over into between during since not'
  ).split(' '),
);
const MARK = /^[,()—:;[\]–-]+$/;

/** Reads the tokens of a source; null if there is no word in them. */
export function readSource(
  document: TextDocument,
  entities: Entities,
  from: number,
  to: number,
): SourcePhrase | null {
  const { tokens } = document;
  let start = from;
  while (start < to && !isWord(tokens[start] as (typeof tokens)[number])) start++;
  if (start >= to) return null;
  const first = tokens[start]?.lower ?? '';
  if (/^(?:both|either|neither|even|also|but|and|while)$/.test(first) && start + 1 < to)
    return readSource(document, entities, start + 1, to);
  const core = readCore(document, entities, start, to);
  const pronoun = PRONOUNS.has(first) && core.end <= start + 1 && !core.name ? first : null;
  const apposed = core.name ? null : nameAfterComma(document, entities, core.end, to);
  const head = core.name ?? apposed;
  const noun = core.name || pronoun ? null : core.noun;
  return {
    from: start,
    to,
    pronoun,
    head,
    joined: head ? joinedTo(document, entities, head.mention.to, to) : [],
    noun,
    compound: core.compound,
    owners: [...core.owners, ...namesIn(entities, core.end, to)],
    definite: /^(?:the|this|that|these|those|his|her|its|their)$/.test(first),
    coreTo: Math.max(core.end, start + 1),
  };
}

interface Core {
  readonly name: Named | null;
  readonly noun: string | null;
  readonly compound: string;
  readonly owners: readonly Named[];
  readonly end: number;
}

/** Walks the first noun phrase to its head: the last name or noun before a preposition, a relative or a mark. */
function readCore({ tokens }: TextDocument, entities: Entities, from: number, to: number): Core {
  let name: Named | null = null;
  let noun: string | null = null;
  let compound = '';
  const owners: Named[] = [];
  let at = from;
  while (at < to) {
    const token = tokens[at] as (typeof tokens)[number];
    const named = entities.mentions[entities.startingAt[at] ?? -1];
    if (named && named.mention.to <= to) {
      if (name) owners.push(name);
      name = named;
      at = named.mention.to;
      continue;
    }
    if (token.lower === "'s" || (token.text === "'" && name)) {
      if (name) owners.push(name);
      name = null;
      noun = null;
    } else if (MARK.test(token.text) || (BREAKS.has(token.lower) && at > from)) break;
    else if (isWord(token) && !/^(?:the|an?)$/.test(token.lower) && token.text !== '.') {
      if (name && at > from && FUNCTION_WORDS.has(token.lower)) break;
      if (name) owners.push(name);
      name = null;
      compound = noun === null ? token.lower : `${noun} ${token.lower}`;
      noun = token.lower;
    }
    at++;
  }
  return { name, noun, compound, owners, end: at };
}

/** "Ukraine's ombudsman|, Dmytro Lubinets,": a person named in apposition to the noun. */
function nameAfterComma(document: TextDocument, entities: Entities, comma: number, to: number): Named | null {
  for (let at = comma; at < Math.min(to, comma + 12); at++) {
    if (document.tokens[at]?.text !== ',' && document.tokens[at]?.text !== '—') continue;
    const named = titledNameAt(document, entities, at + 1, to);
    if (named) return named;
  }
  return null;
}

function titledNameAt({ tokens }: TextDocument, entities: Entities, from: number, to: number): Named | null {
  let at = from;
  while (at < to && (OFFICES.has(tokens[at]?.lower ?? '') || tokens[at]?.text === '.')) at++;
  const named = entities.mentions[entities.startingAt[at] ?? -1];
  return named && named.entity.sourceClass === 'person' && named.mention.to <= to ? named : null;
}

/** Names that "and" or commas put beside the head. */
function joinedTo({ tokens }: TextDocument, entities: Entities, from: number, to: number): Named[] {
  const joined: Named[] = [];
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? '';
    if (word !== 'and' && BREAKS.has(word)) return joined;
    if (word !== 'and') continue;
    let next = at + 1;
    while (next < to && next < at + 6) {
      const named = entities.mentions[entities.startingAt[next] ?? -1];
      if (named && tokens[named.mention.to]?.lower !== "'s") {
        joined.push(named);
        break;
      }
      if (!isPlain(tokens[next]?.lower ?? '')) break;
      next++;
    }
  }
  return joined;
}

const isPlain = (word: string): boolean =>
  /^[\p{L}'-]+$/u.test(word) && (!FUNCTION_WORDS.has(word) || word === 'the');

function namesIn(entities: Entities, from: number, to: number): Named[] {
  const found: Named[] = [];
  for (let at = from; at < to; at++) {
    const named = entities.mentions[entities.startingAt[at] ?? -1];
    if (named && named.mention.to <= to) found.push(named);
  }
  return found;
}

/** Whether the noun means more than one. */
export const isPlural = (noun: string): boolean =>
  noun === 'people' || noun === 'police' || noun === 'men' || noun === 'women' || /[^su]s$/.test(noun);

export const headClass = ({ compound, noun }: SourcePhrase): ReturnType<typeof HEADS.get> =>
  HEADS.get(compound) ?? HEADS.get(noun ?? '');
