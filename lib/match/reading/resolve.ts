import { CLAUSE, isGenitive } from './clause';
import { conjunctionBefore } from './conjunction';
import type { Entity } from './entities';
import { isNobody } from './nobody';
import { lowerAt, mentionAt, type Scene } from './sentence';

/** Words that lead from a group to its side: "soldiers of the Ukrainian army", "troops loyal to Moscow". */
const LINK = new Set(
  'of on from loyal to belonging the a in ranks service fighting for serving with'.split(' '),
);
/** Words that lead from prisoners to those who hold them: "captured by Russia", "in Russian hands". */
const HOLD =
  /^(?:held|captured|imprisoned|detained|taken|seized|caught|kept|captive|prisoner|by|in|under|at|the)$/;
const TAKEN = /^(?:held|captured|imprisoned|detained|taken|seized|caught|kept)$/;
const CUSTODY = /^(?:captivity|custody|hands|detention|prisons?|jails?|camps?|internment)$/;
const LONGEST_LINK = 4;

const wordsBetween = (scene: Scene, from: number, to: number): string[] =>
  scene.tokens.slice(from, to).map(({ lower }) => lower);

/** Whether a preposition stands right before it: then it is no subject, but for "hundreds of soldiers". */
function followsPreposition(scene: Scene, { from, to }: Entity): boolean {
  const before = lowerAt(scene, from - 1);
  if (/^(?:about|over|around|under|near|some)$/.test(before) && /^\d/.test(lowerAt(scene, from)))
    return false;
  if (before === 'for' && lowerAt(scene, to) === 'to') return false;
  if (before === 'of' && CLAUSE.partitives.has(lowerAt(scene, from - 2))) return false;
  return CLAUSE.prepositions.has(before);
}

/** "[Kyiv's] allegations that it …": whoever accuses is not who is accused. */
export function isAccuser(scene: Scene, { to }: Entity): boolean {
  if (isGenitive(scene.tokens[to])) return CLAUSE.accusations.has(lowerAt(scene, to + 1));
  return (
    mentionAt(scene, 'party', to - 1)?.meaning.form === 'adjective' &&
    CLAUSE.accusations.has(lowerAt(scene, to))
  );
}

/** "…, Moscow says, …": whoever is only quoted in passing does nothing here. */
export const isAside = (scene: Scene, { from, to }: Entity): boolean =>
  CLAUSE.speech.has(lowerAt(scene, to)) &&
  lowerAt(scene, from - 1) === ',' &&
  /^(?:[,.;]|)$/.test(lowerAt(scene, to + 1));

/** The nearest entity before token `at` that can be a subject and that `fits`; the nearest other one if there is none. */
export function subjectBefore(
  scene: Scene,
  entities: readonly Entity[],
  at: number,
  fits: (entity: Entity) => boolean = () => true,
): Entity | null {
  const before = entities.filter((entity) => entity.to <= at && fits(entity) && !isAside(scene, entity));
  const last = before.at(-1);
  if (last && /^(?:who|which|that)$/.test(lowerAt(scene, last.to))) return last;
  const subject = before.findLast((entity) => !followsPreposition(scene, entity));
  // "The spokeswoman of the Russian ministry": the head is a word that the corpus does not know.
  return subject ?? before.findLast((entity) => lowerAt(scene, entity.from - 1) === 'of') ?? null;
}

function withSide(scene: Scene, entity: Entity, next: Entity | undefined): Entity {
  if (!next || entity.groups.length === 0 || next.from - entity.to > LONGEST_LINK) return entity;
  const between = wordsBetween(scene, entity.to, next.from);
  if (between.length === 0 || next.parties.length === 0) return entity;
  const [first = ''] = between;
  const uniform = first === 'in' && /^uniforms?$/.test(lowerAt(scene, next.to));
  const groupsOf = ({ groups }: Entity) => groups.flatMap((id) => scene.vocabulary.groups.get(id) ?? []);
  const bodies =
    first === 'in' && (groupsOf(next).length > 0 || groupsOf(entity).some(({ seated }) => seated));
  const captive = groupsOf(entity).some((group) => group.captive);
  if (
    between.every((word) => LINK.has(word)) &&
    first !== 'to' &&
    first !== 'the' &&
    (first !== 'in' || uniform || bodies)
  )
    return entity.parties.length > 0 ? entity : { ...entity, parties: next.parties };
  const after = lowerAt(scene, next.to);
  const held = CUSTODY.test(after) || between.some((word) => TAKEN.test(word));
  if (!between.every((word) => HOLD.test(word)) || !(held || captive)) return entity;
  return heldBy(scene, entity, next);
}

function heldBy({ vocabulary }: Scene, entity: Entity, captor: Entity): Entity {
  const captives = [...vocabulary.groups.values()].filter(({ captive }) => captive).map(({ id }) => id);
  const others = captor.parties.flatMap((id) => vocabulary.parties.get(id)?.opponents ?? []);
  return {
    ...entity,
    parties: entity.parties.length > 0 ? entity.parties : others,
    groups: [...new Set([...entity.groups, ...captives])],
    captors: captor.parties,
  };
}

/** "Russia and Ukraine": one subject of two sides; "officers and soldiers" share their side. */
function joined(scene: Scene, previous: Entity | undefined, entity: Entity): Entity {
  if (!previous?.full || !entity.full) return entity;
  const between = wordsBetween(scene, previous.to, entity.from).join(' ');
  if (!/^(?:and|nor|as well as|and also|and by|as well as by)$/.test(between)) return entity;
  if (previous.groups.length > 0 !== entity.groups.length > 0) return entity;
  if (entity.parties.length === 0 && !entity.foreign && !entity.anaphoric)
    return { ...entity, parties: previous.parties };
  return { ...entity, parties: [...new Set([...previous.parties, ...entity.parties])], from: previous.from };
}

/** "To stop [its] men …, the Russian army": the subject of the clause on which this one depends. */
const subjectAfter = (scene: Scene, after: readonly Entity[]): Entity | undefined =>
  after.find(({ from, parties }) => parties.length > 0 && lowerAt(scene, from - 1) === ',');

/** "The captives tell their guards that [they] …": who speaks means himself; null where nobody is said to speak. */
function speakerBefore(scene: Scene, known: readonly Entity[], at: number): Entity | null {
  if (lowerAt(scene, at - 1) !== 'that') return null;
  for (let verb = at - 2; verb > scene.from; verb--)
    if (CLAUSE.speech.has(lowerAt(scene, verb))) return subjectBefore(scene, known, verb);
  return null;
}

/** Whom "its", "they" and "the enemy" mean, as far as the sentence and its speakers tell. */
function sidesMeant(
  scene: Scene,
  entity: Entity,
  before: readonly Entity[],
  after: readonly Entity[],
  speakers: readonly string[],
): readonly string[] {
  const words = wordsBetween(scene, entity.from, entity.to);
  if (words.some((word) => CLAUSE.enemies.has(word)))
    return speakers.flatMap((id) => scene.vocabulary.parties.get(id)?.opponents ?? []);
  if (CLAUSE.firstPersons.has(words[0] ?? '')) return speakers;
  const known = before.filter((other) => other.parties.length > 0 && !isAccuser(scene, other));
  if (known.length === 0) return subjectAfter(scene, after)?.parties ?? speakers;
  const speaker = speakerBefore(scene, known, entity.from);
  if (speaker) return speaker.parties;
  // Whoever is done something to is not the subject, or it would say "themselves".
  if (CLAUSE.objectPronouns.has(words[0] ?? '') && known.length > 1) {
    // "Captured the crews and beat them": they are whom the verb before is about.
    if (conjunctionBefore(scene, entity.from - 1) >= 0) return known.at(-1)?.parties ?? speakers;
    known.pop();
  }
  return (subjectBefore(scene, known, entity.from) ?? known.at(-1))?.parties ?? speakers;
}

/**
 * Gives each entity its side as far as the sentence says it: by complements, by coordination, and "its own" by the subject
 * before. `speakers` are the sides of whoever speaks, for "we" and "our", and where no subject stands before.
 */
export function resolveSides(
  scene: Scene,
  phrases: readonly Entity[],
  speakers: readonly string[],
): readonly Entity[] {
  const resolved: Entity[] = [];
  for (const [index, phrase] of phrases.entries()) {
    let entity = joined(scene, resolved.at(-1), withSide(scene, phrase, phrases[index + 1]));
    if (entity.anaphoric && entity.parties.length === 0)
      entity = {
        ...entity,
        parties: sidesMeant(scene, entity, resolved, phrases.slice(index + 1), speakers),
        foreign: false,
      };
    const negated = CLAUSE.negators.has(lowerAt(scene, entity.from - 1)) || isNobody(scene, entity);
    resolved.push(negated ? { ...entity, not: true } : entity);
  }
  return resolved;
}
