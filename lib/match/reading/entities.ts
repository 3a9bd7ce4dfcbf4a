import type { Token } from '../../text/tokens';
import { CLAUSE, isGenitive, isPunctuation } from './clause';
import { namesCountry } from './countries';
import type { Mention } from './mentions';
import { isKind, lowerAt, type MentionOf, mentionAt, type Scene } from './sentence';

/** Somebody in a sentence: tokens `from` to `to` (exclusive). */
export interface Entity {
  readonly from: number;
  readonly to: number;
  /** Ids of the sides meant: none where the text does not say, two for "both sides". */
  readonly parties: readonly string[];
  readonly groups: readonly string[];
  /** Belongs to somebody whom the corpus does not know. */
  readonly foreign: boolean;
  /** Can be subject or object; else it only says whose something is ("the Russian advance"). */
  readonly full: boolean;
  /** "Its own", "their", "they": the side is that of the subject before it. */
  readonly anaphoric: boolean;
  /** Who holds these prisoners. */
  readonly captors: readonly string[];
  /** "No soldiers", "not 40,000 soldiers". */
  readonly not: boolean;
}

/** How far before a noun its noun phrase may begin. */
const MODIFIERS = 6;
const BOTH = new Set(['both', 'two', 'warring', 'opposing']);
const SIDES = new Set(['sides', 'parties', 'countries', 'armies', 'states', 'neighbours']);

/** Some kind of people or thing that the corpus has no word for: "Russian athletes". */
export const UNKNOWN_GROUP = '?';
/** The side as a whole, by its name alone: neither its soldiers nor its prisoners. */
export const STATE = '!';

type Draft = { -readonly [Key in keyof Entity]: Entity[Key] };

const draft = (from: number, to: number): Draft => ({
  from,
  to,
  parties: [],
  groups: [],
  foreign: false,
  full: true,
  anaphoric: false,
  captors: [],
  not: false,
});

/** People at token `at` whom the corpus has no word for. */
export const strangersAt = (at: number): Entity => ({
  ...draft(at, at + 1),
  groups: [UNKNOWN_GROUP],
  foreign: true,
});

/** A capitalised word that names nobody the corpus knows. */
function isForeign({ tokens, from }: Scene, at: number): boolean {
  const { text } = tokens[at] as Token;
  if (!/^\p{Lu}\p{Ll}/u.test(text)) return false;
  const opens = at === from || /^["'(]|''$/.test(tokens[at - 1]?.text ?? '');
  return !opens || namesCountry(tokens[at] as Token);
}

const endsNounPhrase = (scene: Scene, at: number): boolean => {
  const { lower } = scene.tokens[at] as Token;
  return (
    isPunctuation(scene.tokens[at] as Token) ||
    CLAUSE.prepositions.has(lower) ||
    CLAUSE.auxiliaries.has(lower) ||
    CLAUSE.havings.has(lower) ||
    CLAUSE.modals.has(lower) ||
    CLAUSE.subordinators.has(lower) ||
    (CLAUSE.pronouns.has(lower) && !CLAUSE.possessives.has(lower)) ||
    /^(?:and|or|but|not|n't)$/.test(lower)
  );
};

/** Takes the party that stands before a noun, if its form fits: "Russian", "Kyiv's", or a name right before it. */
function takeParty(entity: Draft, party: MentionOf<'party'>, scene: Scene, nounFrom: number): boolean {
  const fits =
    party.meaning.form === 'adjective' ||
    isGenitive(scene.tokens[party.to]) ||
    party.to === nounFrom ||
    /^\p{Lu}[\p{Lu}.]+$/u.test((scene.tokens[party.from] as Token).text);
  if (!fits || party.meaning.form === 'member') return false;
  if (entity.parties.length === 0) entity.parties = [party.meaning.id];
  entity.from = party.from;
  return true;
}

const markAt = ({ covering, from }: Scene, at: number): MentionOf<'group'> | undefined =>
  covering[at - from]
    ?.filter(isKind('group'))
    .find((mention) => mention.from === at && mention.meaning.form === 'mark');

/** Takes a group word before the head: a mark changes the group, a noun joins it only where it touches the head. */
function takeGroup(entity: Draft, group: MentionOf<'group'>, nounFrom: number): boolean {
  const isMark = group.meaning.form === 'mark';
  if (!isMark && group.to !== nounFrom) return false;
  if (isMark) entity.groups = [group.meaning.id];
  entity.from = group.from;
  return true;
}

/** Takes any other word of a noun phrase; false where the phrase does not reach so far. */
function takeWord(entity: Draft, scene: Scene, at: number): boolean {
  const { lower, text } = scene.tokens[at] as Token;
  if (CLAUSE.possessives.has(lower) || CLAUSE.fellows.has(lower) || CLAUSE.enemies.has(lower))
    entity.anaphoric = true;
  else if (isGenitive(scene.tokens[at])) return true;
  else if (endsNounPhrase(scene, at) || mentionAt(scene, 'act', at)) return false;
  else if (isForeign(scene, at)) entity.foreign = true;
  else if (!CLAUSE.determiners.has(lower) && !/^\d/.test(text)) return true;
  entity.from = at;
  return true;
}

/** A group noun and what stands before it: "the nine captured Ukrainian soldiers". */
function readGroup(scene: Scene, head: MentionOf<'group'>): Draft {
  const entity = draft(head.from, head.to);
  entity.groups = [head.meaning.id];
  const inside = mentionAt(scene, 'party', head.from);
  if (inside) entity.parties = [inside.meaning.id];
  for (let at = head.from - 1; at >= scene.from && head.from - at <= MODIFIERS; at--) {
    const party = mentionAt(scene, 'party', at);
    const group = party ? undefined : (markAt(scene, at) ?? mentionAt(scene, 'group', at));
    const taken = party
      ? takeParty(entity, party, scene, head.from)
      : group
        ? takeGroup(entity, group, head.from)
        : takeWord(entity, scene, at);
    if (!taken) break;
    at = party?.from ?? group?.from ?? at;
  }
  return { ...entity, foreign: entity.foreign && entity.parties.length === 0 };
}

/** A name without a group noun: full, unless it only says whose deed follows ("Russia's execution of …"). */
function readParty(scene: Scene, { from, to, meaning }: MentionOf<'party'>): Draft {
  const entity = draft(from, to);
  entity.parties = [meaning.id];
  const modifies = meaning.form === 'adjective' || isGenitive(scene.tokens[to]);
  if (!modifies) return meaning.form === 'name' ? { ...entity, groups: [STATE] } : entity;
  for (let at = to; at < Math.min(to + 4, scene.to); at++) {
    if (isGenitive(scene.tokens[at])) continue;
    if (mentionAt(scene, 'act', at)) return { ...entity, full: false, groups: [] };
    if (endsNounPhrase(scene, at)) break;
    entity.groups = [UNKNOWN_GROUP];
  }
  return entity;
}

function readBothSides(scene: Scene): Entity[] {
  const opposed = [...scene.vocabulary.parties.values()].filter(({ opponents }) => opponents.length > 0);
  const found: Entity[] = [];
  for (let at = scene.from; at < scene.to; at++)
    if (BOTH.has(lowerAt(scene, at)) && SIDES.has(lowerAt(scene, at + 1)))
      found.push({ ...draft(at, at + 2), parties: opposed.map(({ id }) => id) });
  return found;
}

function readOther(scene: Scene, at: number): Draft | null {
  const lower = lowerAt(scene, at);
  if (CLAUSE.pronouns.has(lower) || CLAUSE.enemies.has(lower))
    return { ...draft(at, at + 1), anaphoric: true };
  if (isForeign(scene, at) && !mentionAt(scene, 'topic', at)) return { ...draft(at, at + 1), foreign: true };
  return null;
}

const covers = (entities: readonly Entity[], at: number): boolean =>
  entities.some(({ from, to }) => from <= at && at < to);

/** Everybody in the sentence, in reading order; sides are not yet resolved across phrases. */
export function readNounPhrases(scene: Scene): readonly Entity[] {
  const isNoun = (mention: Mention): mention is MentionOf<'group'> =>
    isKind('group')(mention) && mention.meaning.form === 'noun';
  const found: Entity[] = readBothSides(scene);
  // From the right: the last noun of a phrase is its head.
  for (const head of scene.mentions.filter(isNoun).reverse())
    if (!covers(found, head.from)) found.push(readGroup(scene, head));
  for (const party of scene.mentions.filter(isKind('party')))
    if (!covers(found, party.from)) found.push(readParty(scene, party));
  for (let at = scene.from; at < scene.to; at++) {
    const other = covers(found, at) ? null : readOther(scene, at);
    if (other) found.push(other);
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}
