import { CLAUSE } from './clause';
import type { Entity } from './entities';
import { isMeasure, isNegator } from './negation';
import { lowerAt, type Scene } from './sentence';

/** Whether a noun phrase itself says no: "no soldier", "not one soldier", "not a single soldier"; not "no fewer than ten". */
export function isNobody(scene: Scene, { from }: Pick<Entity, 'from'>): boolean {
  const [two, before, first] = [from - 2, from - 1, from].map((at) => lowerAt(scene, at));
  if (CLAUSE.nobodies.has(first ?? ''))
    return isNegator(scene.tokens, from) && !isMeasure(scene.tokens, from);
  if (before === 'not') return first === 'one' || first === 'a';
  return two === 'not' && (before === 'one' || (before === 'a' && first === 'single'));
}
