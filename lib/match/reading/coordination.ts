import { CLAUSE } from './clause';
import { conjunctionBefore, isAdverbial } from './conjunction';
import type { Deed } from './deeds';
import type { Entity } from './entities';
import { isAside, subjectBefore } from './resolve';
import { lowerAt, type MentionOf, type Scene } from './sentence';
import { voiceOf } from './voice';

const isBoundary = (lower: string): boolean =>
  /^[.;:]$/.test(lower) || CLAUSE.subordinators.has(lower) || CLAUSE.speech.has(lower);

/** Where the clause begins in which token `at` stands. */
function clauseStart(scene: Scene, at: number): number {
  let start = at;
  while (start > scene.from && !isBoundary(lowerAt(scene, start - 1))) start--;
  return start;
}

const isGerund = (scene: Scene, at: number): boolean => /ing$/.test(lowerAt(scene, at));

/**
 * The subject that an act shares with a verb before it: "[Holmia] rammed the trawler and arrested them", where the trawler is
 * nearer. `before` are the deeds before the act; null where the act has a subject of its own.
 */
export function sharedSubject(
  scene: Scene,
  entities: readonly Entity[],
  act: MentionOf<'act'>,
  before: readonly Deed[],
): Entity | null {
  const joint = conjunctionBefore(scene, act.from);
  if (joint < 0) return null;
  const start = clauseStart(scene, joint);
  const gerund = isGerund(scene, act.from);
  const at = before.findLastIndex(
    ({ from, to }) =>
      from >= start && to <= joint && (isAdverbial(scene, act.from) || isGerund(scene, from) === gerund),
  );
  const voice = at < 0 ? 'noun' : voiceOf(scene, scene.acts[at] as MentionOf<'act'>);
  if (voice !== 'noun') return before[at]?.[voice === 'active' ? 'who' : 'whom'] ?? null;
  // The verb before is one that the corpus has no word for: its subject opens the clause.
  const inside = entities.filter((each) => each.full && each.from >= start && each.to <= joint);
  const [first, second] = inside.filter((each) => !isAside(scene, each));
  return !gerund && first && second ? subjectBefore(scene, [first], joint) : null;
}
