import type { Token } from '../../text/tokens';
import { CLAUSE, isPunctuation } from './clause';
import { sharedSubject } from './coordination';
import { denierBefore } from './denials';
import { type Entity, strangersAt } from './entities';
import { isNobody } from './nobody';
import { NUMBER_WORDS } from './numbers';
import { isTakenBack, type Polarity, readPolarity } from './polarity';
import { isAccuser, subjectBefore } from './resolve';
import { lowerAt, type MentionOf, mentionAt, type Scene } from './sentence';
import { type Voice, voiceOf } from './voice';

/** An act in a sentence with those who take part. */
export interface Deed extends Polarity {
  readonly act: string;
  readonly from: number;
  readonly to: number;
  readonly who: Entity | null;
  readonly whom: Entity | null;
  /** The grammar leaves the doer out (a passive without "by", a noun); else there is one, known or not. */
  readonly agentless: boolean;
}

type ActMention = MentionOf<'act'>;
type Roles = Pick<Deed, 'who' | 'whom' | 'agentless'>;

/** So far apart may a verb and its object stand. */
const OBJECT_REACH = 9;

/** Where the word stands that leads to an entity after the act, before its determiners and numbers. */
function leadOf(scene: Scene, entity: Entity, act: ActMention): number {
  let at = entity.from - 1;
  while (at >= act.to && (CLAUSE.determiners.has(lowerAt(scene, at)) || /^\d/.test(lowerAt(scene, at)))) at--;
  return at;
}

/** By whom one is accused, or by whom it is told, is not by whom the deed is done. */
const isLedByOther = (scene: Scene, lead: number, verb: string, act: ActMention): boolean =>
  lead - 1 >= act.to &&
  /ed$/.test(verb) &&
  (!isLight(verb) || CLAUSE.accused.has(verb)) &&
  lowerAt(scene, lead) === 'by';

/** The entity that a preposition after the act introduces: "by Russian troops", "at the hands of Kyiv". */
function introduced(
  scene: Scene,
  entities: readonly Entity[],
  act: ActMention,
  preposition: ReadonlySet<string>,
): Entity | null {
  // Read on from where the last entity stood: from the act each time, a run-on sentence took minutes.
  let seen = act.to;
  for (const entity of entities) {
    if (entity.from < act.to) continue;
    const lead = leadOf(scene, entity, act);
    const [verb, word] = [lowerAt(scene, lead - 1), lowerAt(scene, lead)];
    if (isLedByOther(scene, lead, verb, act)) continue;
    const leads = word === 'of' && verb === 'hands' ? 'by' : word;
    if (lead >= act.to && preposition.has(leads)) return entity;
    for (; seen < entity.from; seen++) if (endsPhrase(scene.tokens[seen] as Token)) return null;
  }
  return null;
}

/** Words after which a preposition belongs to another verb. */
const endsPhrase = ({ text, lower }: Token): boolean => /^[.;:]$/.test(text) || CLAUSE.finites.has(lower);

const BY: ReadonlySet<string> = new Set(['by']);
const FROM: ReadonlySet<string> = new Set(['by', 'from']);
const OF: ReadonlySet<string> = new Set(['of', 'against', 'for']);

const endsObject = (scene: Scene, at: number): boolean => {
  const token = scene.tokens[at] as Token;
  const { lower } = token;
  if (CLAUSE.patientPrepositions.has(lower) || lower === 'of') return false;
  if (lower === ',') return !(mentionAt(scene, 'act', at + 1) || /ed$/.test(lowerAt(scene, at + 1)));
  return (
    (isPunctuation(token) && !/^["']|''/.test(token.text)) ||
    CLAUSE.prepositions.has(lower) ||
    CLAUSE.modals.has(lower) ||
    (CLAUSE.subordinators.has(lower) && lower !== 'as')
  );
};

function objectAfter(scene: Scene, entities: readonly Entity[], act: ActMention): Entity | null {
  for (const entity of entities) {
    if (entity.to <= act.from) continue;
    if (act.from <= entity.from && entity.from < act.to) return entity;
    if (entity.from < act.to) continue;
    if (entity.from - act.to > OBJECT_REACH) return null;
    for (let at = act.to; at < entity.from; at++) if (endsObject(scene, at)) return null;
    return entity;
  }
  return null;
}

/** "Russia's execution of …", "the Russian strike": whose deed a noun names. */
const possessorOf = (entities: readonly Entity[], scene: Scene, act: ActMention): Entity | null =>
  entities.findLast(
    ({ from, to, full, anaphoric }) =>
      to <= act.from &&
      act.from - to <= 3 &&
      (!full || anaphoric) &&
      !scene.tokens
        .slice(from, act.from)
        .some((token) => isPunctuation(token) || CLAUSE.accusations.has(token.lower)),
  ) ?? null;

/** "The deaths of eleven miners": people whom the corpus has no word for. */
function strangersAfter(scene: Scene, { to }: ActMention): Entity | null {
  if (lowerAt(scene, to) !== 'of') return null;
  let at = to + 1;
  if (lowerAt(scene, at) === 'at' && lowerAt(scene, at + 1) === 'least') at += 2;
  if (lowerAt(scene, at + 1) === 'than') at += 2;
  while (CLAUSE.determiners.has(lowerAt(scene, at)) || isPlain(lowerAt(scene, at))) at++;
  const isKnown = (scene.covering[at - scene.from] ?? []).length > 0;
  return !isKnown && PLURAL.test(lowerAt(scene, at)) ? strangersAt(at) : null;
}

/** A number, or a word that says nothing of whose people they are. */
const isPlain = (lower: string): boolean =>
  /^\d/.test(lower) || NUMBER_WORDS.has(lower) || CLAUSE.attributives.has(lower);
const PLURAL = /^\p{Ll}{2,}s$/u;

function nounRoles(scene: Scene, entities: readonly Entity[], act: ActMention): Roles {
  const whom =
    introduced(scene, entities, act, OF) ?? objectInside(scene, entities, act) ?? strangersAfter(scene, act);
  const who = introduced(scene, entities, act, FROM) ?? possessorOf(entities, scene, act);
  if (who) return { who, whom: whom === who ? null : whom, agentless: false };
  const others = entities.filter((entity) => !isAccuser(scene, entity));
  const denier = denierBefore(scene.denials, act.from);
  if (denier >= 0) return { who: subjectBefore(scene, others, denier), whom, agentless: false };
  const light = supportBefore(scene, act);
  return { who: light ? subjectBefore(scene, others, act.from) : null, whom, agentless: !light };
}

/** "Prisoner abuse": the sufferer stands before the noun. */
const objectInside = (_scene: Scene, entities: readonly Entity[], act: ActMention): Entity | null =>
  entities.find(({ to, from, full, groups }) => full && groups.length > 0 && to === act.from && from < to) ??
  null;

/** A verb that says little more than that the deed is done: "commit war crimes", "accuse of torture". */
const isLight = (lower: string): boolean =>
  [lower, lower.replace(/(?:t?ed|t?ing|e?s)$/, ''), lower.replace(/(?:ed|ing|es)$/, 'e')].some((word) =>
    CLAUSE.lightVerbs.has(word),
  );

function supportBefore(scene: Scene, act: ActMention): boolean {
  for (let at = act.from - 1; at >= scene.from && act.from - at <= OBJECT_REACH; at--)
    if (isLight(lowerAt(scene, at))) return true;
  return false;
}

function passiveRoles(scene: Scene, entities: readonly Entity[], act: ActMention): Roles {
  // "Reports of nine fishers arrested": whoever stands right before a bare participle.
  const touching = entities.find(({ to, full }) => full && to === act.from);
  const whom = touching ?? subjectBefore(scene, entities, act.from);
  const who = introduced(scene, entities, act, BY);
  const captors = whom && whom.captors.length > 0 ? { ...whom, parties: whom.captors, groups: [] } : null;
  return { who: who ?? captors, whom, agentless: who === null };
}

function activeRoles(
  scene: Scene,
  entities: readonly Entity[],
  act: ActMention,
  before: readonly Deed[],
): Roles {
  return {
    who: sharedSubject(scene, entities, act, before) ?? subjectBefore(scene, entities, act.from),
    whom: objectAfter(scene, entities, act),
    agentless: false,
  };
}

const ROLES = { noun: nounRoles, passive: passiveRoles, active: activeRoles } as const satisfies Record<
  Voice,
  unknown
>;

function rolesOf(scene: Scene, entities: readonly Entity[], act: ActMention, before: readonly Deed[]): Roles {
  const roles = ROLES[voiceOf(scene, act)](scene, entities, act, before);
  const { intransitive, inverse } = scene.vocabulary.acts.get(act.meaning.id) ?? {};
  if (inverse) return { who: roles.whom, whom: roles.who, agentless: false };
  if (!intransitive) return roles.who ? roles : { ...roles, who: bodyAfter(scene, entities, act) };
  const governed = scene.mentions.some(
    (other) => other.meaning.kind === 'act' && other.to <= act.from && act.from - other.to <= 3,
  );
  const subject =
    voiceOf(scene, act) === 'noun' && !governed ? null : subjectBefore(scene, entities, act.from);
  const who = roles.who ?? roles.whom ?? subject ?? bodyAfter(scene, entities, act);
  return { who, whom: null, agentless: who === null };
}

/** "Corruption is rife in the army": the body of people among whom it is done. */
function bodyAfter(scene: Scene, entities: readonly Entity[], act: ActMention): Entity | null {
  const inside = entities.find(
    ({ from, groups }) => from >= act.to && groups.length > 0 && CLAUSE.bodies.has(lowerAt(scene, from - 1)),
  );
  return inside ?? null;
}

/** All acts of a sentence with who did them to whom, in reading order. */
export function readDeeds(scene: Scene, entities: readonly Entity[]): readonly Deed[] {
  const deeds: Deed[] = [];
  for (const act of scene.acts) {
    const roles = rolesOf(scene, entities, act, deeds);
    const { not, mentioned } = readPolarity(scene, act);
    const nobody =
      [roles.who, roles.whom].some((entity) => entity && isNobody(scene, entity)) && !isTakenBack(scene, act);
    deeds.push({ act: act.meaning.id, from: act.from, to: act.to, ...roles, not: not || nobody, mentioned });
  }
  return deeds;
}
