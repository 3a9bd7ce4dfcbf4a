import { CLAUSE } from './clause';
import { lowerAt, type Scene } from './sentence';

const ADVERB = /^(?:then|also|later|even|again|now)$|ly$/;

/** "After ramming them": a clause without a subject of its own. */
export const isAdverbial = (scene: Scene, at: number): boolean =>
  /ing$/.test(lowerAt(scene, at)) && /^(?:after|before|when|while|by|without)$/.test(lowerAt(scene, at - 1));

/** Where "and" stands that joins the verb at `at` to one before it: "rammed a trawler [and] then arrested"; or -1. */
export function conjunctionBefore(scene: Scene, at: number): number {
  let before = at - 1;
  while (ADVERB.test(lowerAt(scene, before))) before--;
  if (lowerAt(scene, before) === 'and') return before;
  if (isAdverbial(scene, at)) return at - 1;
  // "Rammed the trawler, beat them": only an object tells it from a list.
  return lowerAt(scene, before) === ',' && CLAUSE.objectPronouns.has(lowerAt(scene, at + 1)) ? before : -1;
}
