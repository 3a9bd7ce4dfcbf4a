import type { Token } from '../../text/tokens';
import { CLAUSE, isPunctuation } from './clause';
import { isKind, lowerAt, type MentionOf, mentionAt, type Scene } from './sentence';

/** How a deed is put: as done, as not done, or only spoken of. */
export interface Polarity {
  readonly not: boolean;
  readonly mentioned: boolean;
}

/** A negation reaches so far to its verb ("did not in any way allow"). */
const REACH = 6;
/** A governing verb reaches so far to the deed that depends on it ("refuse ever again to go back"). */
const GOVERNED = 9;
const RESET = /^(?:but|while|whereas|although|instead|accus\w*|blam\w*|;)$/;

const breaks = ({ tokens }: Scene, at: number): boolean => {
  const token = tokens[at] as Token;
  return isPunctuation(token) && !/^["']|''/.test(token.text);
};

function isNegated(scene: Scene, act: MentionOf<'act'>): boolean {
  let negated = false;
  for (let at = act.from - 1; at >= scene.from && act.from - at <= REACH; at--) {
    const lower = lowerAt(scene, at);
    if (breaks(scene, at) || CLAUSE.subordinators.has(lower)) break;
    const other = mentionAt(scene, 'act', at);
    if (other && scene.vocabulary.acts.get(other.meaning.id)?.complement !== 'asserted') break;
    if (CLAUSE.negators.has(lower) && lowerAt(scene, at + 1) !== 'only') negated = !negated;
  }
  for (let at = act.from; at < act.to; at++) if (CLAUSE.negators.has(lowerAt(scene, at))) return negated;
  return negated;
}

/** Whether somebody denies what the act says: a denier before it, or after it in the passive ("were rejected"). */
function isDenied(scene: Scene, act: MentionOf<'act'>): boolean {
  for (let at = act.from - 1; at >= scene.from; at--) {
    const lower = lowerAt(scene, at);
    if (RESET.test(lower)) break;
    if (!CLAUSE.deniers.has(lower) || mentionAt(scene, 'act', at)) continue;
    return !/^(?:this|it|them|that|any|all)?[,.]?$/.test(lowerAt(scene, at + 1)) || act.from - at < 4;
  }
  for (let at = act.to; at < scene.to; at++) {
    if (CLAUSE.deniers.has(lowerAt(scene, at)) && CLAUSE.auxiliaries.has(lowerAt(scene, at - 1))) return true;
  }
  return false;
}

/** The acts that govern this one, nearest first: "threatened to [shoot]", "an inquiry into the [killing]". */
function governors(scene: Scene, act: MentionOf<'act'>): MentionOf<'act'>[] {
  const governs = (other: MentionOf<'act'>): boolean => {
    if (scene.vocabulary.acts.get(other.meaning.id)?.complement === 'asserted') return false;
    if (other.to > act.from || act.from - other.to > GOVERNED) return false;
    for (let at = other.to; at < act.from; at++)
      if (breaks(scene, at) || /^(?:and|but|because|who|which|after|while)$/.test(lowerAt(scene, at)))
        return lowerAt(scene, at) === 'and' && mentionAt(scene, 'act', at + 1) !== undefined;
    return true;
  };
  const before = scene.mentions.filter(isKind('act')).filter(governs);
  const after = scene.mentions
    .filter(isKind('act'))
    .filter(
      (other) =>
        other.from >= act.to &&
        scene.vocabulary.acts.get(other.meaning.id)?.complement === 'mentioned' &&
        other.meaning.form === 'verb' &&
        CLAUSE.auxiliaries.has(lowerAt(scene, other.from - 1)),
    );
  return [...before.reverse(), ...after];
}

/** How the sentence puts an act, with all that governs it. */
export function readPolarity(scene: Scene, act: MentionOf<'act'>): Polarity {
  let not = isNegated(scene, act) !== isDenied(scene, act);
  let mentioned = false;
  for (const governor of governors(scene, act)) {
    const complement = scene.vocabulary.acts.get(governor.meaning.id)?.complement;
    if (complement === 'mentioned') mentioned = true;
    else if (!isNegated(scene, governor)) not = !not;
  }
  return { not, mentioned };
}
