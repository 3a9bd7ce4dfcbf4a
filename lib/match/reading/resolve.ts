import type { Token } from '../../text/tokens';
import { CLAUSE } from './clause';
import type { Entity } from './entities';
import { isNobody } from './nobody';
import { lowerAt, type Scene } from './sentence';

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

/** "…, Moscow says, …": whoever is only quoted in passing does nothing here. */
const isAside = (scene: Scene, { from, to }: Entity): boolean =>
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
  if (!/^(?:and|as well as|and also|and by|as well as by)$/.test(between)) return entity;
  if (previous.groups.length > 0 !== entity.groups.length > 0) return entity;
  if (entity.parties.length === 0 && !entity.foreign && !entity.anaphoric)
    return { ...entity, parties: previous.parties };
  return { ...entity, parties: [...new Set([...previous.parties, ...entity.parties])], from: previous.from };
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
    if (entity.anaphoric && entity.parties.length === 0) {
      const first = CLAUSE.firstPersons.has((scene.tokens[entity.from] as Token).lower);
      const known = ({ parties }: Entity): boolean => parties.length > 0;
      const before = resolved.filter(known);
      // Whoever is done something to is not the subject, or it would say "themselves".
      if (CLAUSE.objectPronouns.has(lowerAt(scene, entity.from)) && before.length > 1) before.pop();
      const subject = subjectBefore(scene, before, entity.from) ?? before.at(-1);
      entity = { ...entity, parties: first ? speakers : (subject?.parties ?? speakers), foreign: false };
    }
    const negated = CLAUSE.negators.has(lowerAt(scene, entity.from - 1)) || isNobody(scene, entity);
    resolved.push(negated ? { ...entity, not: true } : entity);
  }
  return resolved;
}
