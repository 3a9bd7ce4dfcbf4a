import type { Token } from '../../text/tokens';
import { CLAUSE } from './clause';
import type { Entity } from './entities';
import { lowerAt, type Scene } from './sentence';

/** Words that lead from a group to its side: "soldiers of the Ukrainian army", "troops loyal to Moscow". */
const LINK = new Set(
  'of from loyal to belonging the a in ranks service fighting for serving with'.split(' '),
);
/** Words that lead from prisoners to those who hold them: "captured by Russia", "in Russian hands". */
const HOLD =
  /^(?:held|captured|imprisoned|detained|taken|seized|caught|kept|captive|prisoner|by|in|under|at|the)$/;
const LONGEST_LINK = 4;

const wordsBetween = (scene: Scene, from: number, to: number): string[] =>
  scene.tokens.slice(from, to).map(({ lower }) => lower);

/** Whether a preposition stands right before it: then it is no subject, but for "hundreds of soldiers". */
function followsPreposition(scene: Scene, { from }: Entity): boolean {
  const before = lowerAt(scene, from - 1);
  if (before === 'of' && CLAUSE.partitives.has(lowerAt(scene, from - 2))) return false;
  return CLAUSE.prepositions.has(before);
}

/** The nearest entity before token `at` that can be a subject and that `fits`; the nearest other one if there is none. */
export function subjectBefore(
  scene: Scene,
  entities: readonly Entity[],
  at: number,
  fits: (entity: Entity) => boolean = () => true,
): Entity | null {
  const before = entities.filter((entity) => entity.to <= at && fits(entity));
  return before.findLast((entity) => !followsPreposition(scene, entity)) ?? null;
}

function withSide(scene: Scene, entity: Entity, next: Entity | undefined): Entity {
  if (!next || entity.groups.length === 0 || next.from - entity.to > LONGEST_LINK) return entity;
  const between = wordsBetween(scene, entity.to, next.from);
  if (between.length === 0 || next.parties.length === 0) return entity;
  const [first = ''] = between;
  if (between.every((word) => LINK.has(word)) && first !== 'to' && first !== 'in' && first !== 'the')
    return entity.parties.length > 0 ? entity : { ...entity, parties: next.parties };
  const held = between.some((word) =>
    /^(?:held|captured|imprisoned|detained|taken|seized|caught|kept)$/.test(word),
  );
  if (!between.every((word) => HOLD.test(word)) || !(held || entity.groups.includes('prisoners')))
    return entity;
  return heldBy(scene, entity, next);
}

function heldBy({ vocabulary }: Scene, entity: Entity, captor: Entity): Entity {
  const others = captor.parties.flatMap((id) => vocabulary.parties.get(id)?.opponents ?? []);
  return {
    ...entity,
    parties: entity.parties.length > 0 ? entity.parties : others,
    groups: entity.groups.includes('prisoners') ? entity.groups : [...entity.groups, 'prisoners'],
    captors: captor.parties,
  };
}

/** "Russia and Ukraine": one subject of two sides; "officers and soldiers" share their side. */
function joined(scene: Scene, previous: Entity | undefined, entity: Entity): Entity {
  if (!previous?.full || !entity.full || lowerAt(scene, previous.to) !== 'and') return entity;
  if (entity.from !== previous.to + 1) return entity;
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
      const subject = first
        ? null
        : subjectBefore(scene, resolved, entity.from, ({ parties }) => parties.length > 0);
      entity = { ...entity, parties: subject?.parties ?? speakers, foreign: false };
    }
    resolved.push(entity);
  }
  return resolved;
}
