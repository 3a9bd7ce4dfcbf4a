import type { TextDocument } from '../text/document';
import type { Span } from '../text/span';
import type { SourceClass } from './attribution';
import { findMentions, type Mention, type MentionKind } from './mentions';
import {
  DEMONYMS,
  type Gender,
  GIVEN_NAMES,
  HEADS,
  NAME_ENDS,
  OUTLETS,
  PLACES,
  STATE_OWNERS,
} from './source-words';

/** A person or body that an article names, with all the places where it does. */
export interface Entity {
  /** The fullest form of its name in the text, without title and article. */
  readonly name: string;
  /** Where that stands first. */
  readonly named: Span;
  readonly sourceClass: SourceClass;
  readonly kind: MentionKind;
  readonly gender: Gender | null;
  /** Lower case: offices and callings of a person; of a body, the words of its name. */
  readonly roles: ReadonlySet<string>;
  /** In reading order. */
  readonly mentions: readonly Mention[];
}

export interface Entities {
  readonly all: readonly Entity[];
  /** Every mention in reading order, with its entity. */
  readonly mentions: readonly { readonly mention: Mention; readonly entity: Entity }[];
  /** For each token, the index in `mentions` of the longest one that begins there, else -1. */
  readonly startingAt: Int32Array;
}

interface Draft {
  kind: MentionKind;
  full: Mention;
  gender: Gender | null;
  readonly roles: Set<string>;
  readonly mentions: Mention[];
}

/** A name that a short form may stand for, and the index of its first mention. */
interface Short {
  readonly draft: Draft;
  readonly first: number;
}

/** Groups the names of a text by who bears them: a surname or an abbreviation goes to the full name before or after it. */
function findEntities(document: TextDocument): Entities {
  const mentions = findMentions(document);
  const draftOf = group(document, mentions);
  const entityOf = new Map<Draft, Entity>();
  for (const draft of new Set(draftOf)) entityOf.set(draft, finish(document, draft));
  const paired = mentions.map((mention, index) => ({
    mention,
    entity: entityOf.get(draftOf[index] as Draft) as Entity,
  }));
  const startingAt = new Int32Array(document.tokens.length).fill(-1);
  paired.forEach(({ mention }, index) => {
    const other = paired[startingAt[mention.from] ?? -1];
    if (!other || other.mention.to < mention.to) startingAt[mention.from] = index;
  });
  return { all: [...entityOf.values()], mentions: paired, startingAt };
}

const isFull = ({ words, kind }: Mention): boolean => words.length > 1 || kind === 'place';

/** For each mention its draft: first those that stand for themselves, then the short forms. */
function group(document: TextDocument, mentions: readonly Mention[]): Draft[] {
  const drafts: Draft[] = new Array(mentions.length);
  const byName = new Map<string, Draft>();
  const byWord = new Map<string, Short[]>();
  const open = (mention: Mention, index: number): Draft => {
    const draft: Draft = { kind: mention.kind, full: mention, gender: null, roles: new Set(), mentions: [] };
    for (const word of keysOf(document, mention)) {
      const list = byWord.get(word);
      if (list) list.push({ draft, first: index });
      else byWord.set(word, [{ draft, first: index }]);
    }
    return draft;
  };
  const bodies = new Map<string, Draft[]>();
  mentions.forEach((mention, index) => {
    if (!isFull(mention)) return;
    const key = personKey(mention);
    const kin = bodies.get(mention.words[mention.core - 1] ?? '') ?? [];
    const draft =
      byName.get(key) ?? kin.findLast(({ full }) => sameBody(full, mention)) ?? open(mention, index);
    if (mention.kind === 'body' && !kin.includes(draft))
      bodies.set(mention.words[mention.core - 1] ?? '', [...kin, draft]);
    if (mention.words.length > draft.full.words.length) draft.full = mention;
    byName.set(key, draft);
    drafts[index] = draft;
  });
  const latest = new Map<Draft, number>();
  mentions.forEach((mention, index) => {
    const draft = drafts[index] ?? shortFor(mention, index, byWord, latest) ?? open(mention, index);
    drafts[index] = draft;
    latest.set(draft, index);
    join(draft, mention);
  });
  return drafts;
}

/** First and last name, so that a middle name or an initial makes no new person; a body's whole name. */
const personKey = ({ words, kind }: Mention): string =>
  kind === 'body' || kind === 'place' ? words.join(' ') : `${words[0]} ${words.at(-1)}`;

/** Letters by which "Russian" and "Russia's", "defence" and "defense" are one word. */
const STEM = 5;
const stems = ({ words }: Mention): string[] => words.map((word) => word.slice(0, STEM));

/** Whether two bodies' names are forms of one: the same head, and one has all the words of the other. */
function sameBody(a: Mention, b: Mention): boolean {
  if (a.kind !== 'body' || b.kind !== 'body' || a.words[a.core - 1] !== b.words[b.core - 1]) return false;
  const [short, long] = a.words.length < b.words.length ? [stems(a), stems(b)] : [stems(b), stems(a)];
  return short.every((stem) => long.includes(stem));
}

/** The short forms that lead to a name: surname, given name, a body's initials and first or last word. */
function keysOf({ tokens }: TextDocument, { words, kind, from, to }: Mention): Set<string> {
  const keys = new Set([words[0] ?? '', words.at(-1) ?? '']);
  if (kind === 'body' || kind === 'unknown') {
    keys.add(words.map((word) => word[0]).join(''));
    keys.add(
      tokens
        .slice(from, to)
        .map((token) => token.lower[0])
        .join(''),
    );
  }
  return keys;
}

function shortFor(
  mention: Mention,
  index: number,
  byWord: ReadonlyMap<string, Short[]>,
  latest: ReadonlyMap<Draft, number>,
): Draft | null {
  const word = (mention.words[0] ?? '').replaceAll('.', '');
  const fitting = (byWord.get(word) ?? []).filter(({ draft }) => fits(mention, draft));
  // Where two share a surname, it alone means the one whom the article is about; the other goes by both names.
  const weight = ({ draft, first }: Short): number =>
    draft.kind === 'body' ? (latest.get(draft) ?? -first) : draft.mentions.length - first / index;
  return fitting.sort((a, b) => weight(b) - weight(a))[0]?.draft ?? null;
}

function fits(mention: Mention, { kind, full, gender }: Draft): boolean {
  const [word] = mention.words;
  if (kind === 'place') return false;
  if (mention.kind === 'person' && kind === 'body') return false;
  if (mention.kind === 'body' && kind === 'person')
    return OUTLETS.has(word ?? '') && word === full.words.at(-1);
  if (mention.gender && gender && mention.gender !== gender) return false;
  if (kind === 'body' && word === full.words[0] && isFirm(full)) return !isOtherName(word ?? '');
  return kind !== 'body' ||
    word !== full.words[0] ||
    full.words.length < 2 ||
    !HEADS.has(full.words.at(-1) ?? '')
    ? true
    : mention.kind !== 'unknown' || OUTLETS.has(full.words.join(' '));
}

/** "Calder" for "Calder Bank", but not "Chelsea" for "Chelsea Group". */
const FIRMS =
  /^(?:bank|group|holdings?|inc|corp|corporation|co|company|ltd|llc|plc|airlines?|airways|motors|technologies)$/;
const isFirm = ({ words }: Mention): boolean => FIRMS.test(words.at(-1) ?? '');
const isOtherName = (word: string): boolean =>
  PLACES.has(word) || DEMONYMS.has(word) || GIVEN_NAMES.has(word);

function join(draft: Draft, mention: Mention): void {
  draft.mentions.push(mention);
  for (const role of mention.roles) draft.roles.add(role);
  draft.gender ??= mention.gender;
  if (mention.kind === 'person' && draft.kind === 'unknown') draft.kind = 'person';
  if (draft.kind === 'unknown' && mention.kind === 'body') draft.kind = 'body';
  if (mention.words.length > draft.full.words.length) draft.full = mention;
}

function finish({ text, tokens }: TextDocument, draft: Draft): Entity {
  const { full, mentions, gender } = draft;
  const named = {
    start: tokens[full.from]?.start ?? 0,
    end: tokens[full.to - 1]?.end ?? 0,
  };
  const name = normalName(text.slice(named.start, named.end));
  const sourceClass = classOf(draft);
  const roles = sourceClass === 'person' ? draft.roles : new Set([...draft.roles, ...full.words]);
  return { name, named, sourceClass, kind: draft.kind, gender, roles, mentions };
}

/** One space for any white space, straight apostrophes, no article and no possessive at the edges. */
export const normalName = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/^(?:the|an?)\s+/i, '')
    .replace(/(?:'s|,|\.(?=$)(?<!\b\p{Lu}\.))$/u, '')
    .trim();

function classOf({ kind, full, roles, mentions }: Draft): SourceClass {
  if (kind === 'person') return 'person';
  if (kind === 'place') return 'official';
  const known = bodyClass(full) ?? mentions.find(({ hint }) => hint !== null)?.hint;
  if (known) return known;
  if (kind === 'body') return 'organisation';
  if (full.words.length > 1 && OUTLETS.has(full.words[0] ?? '')) return 'outlet';
  const likely = full.words.length === 2 || full.words.length === 3 || roles.size > 0;
  return likely ? 'person' : 'organisation';
}

/** The class of a body by its name: an outlet's whole name, else the last telling word before "of". */
function bodyClass({ words, core }: Mention): SourceClass | null {
  if (OUTLETS.has(words.join(' '))) return 'outlet';
  for (let at = core - 1; at >= 0; at--) {
    const word = words[at] ?? '';
    const known = HEADS.get(`${words[at - 1]} ${word}`) ?? HEADS.get(word) ?? NAME_ENDS.get(word);
    if (!known || known === 'anonymous') continue;
    return known === 'organisation' && words.some((each) => STATE_OWNERS.has(each)) ? 'official' : known;
  }
  return null;
}

const cache = new WeakMap<TextDocument, Entities>();

/** The entities of a document, found once. */
export function entitiesOf(document: TextDocument): Entities {
  const known = cache.get(document) ?? findEntities(document);
  cache.set(document, known);
  return known;
}
