import type { Token } from '../../text/tokens';
import { CLAUSE, isGenitive, isPunctuation } from './clause';
import { isParticiple, keyOf } from './lemma';
import { lowerAt, type MentionOf, mentionAt, type Scene } from './sentence';

type ActMention = MentionOf<'act'>;
export type Voice = 'active' | 'passive' | 'noun';

/** Verbs that tell nothing without their object; as keys. */
const AFFECTED: ReadonlySet<string> = new Set([...CLAUSE.affected].map(keyOf));

const NOUN_ENDING = /(?:tion|ment|ance|ence|al|ure)s?$/;

/** Whether a determiner opens the noun phrase that would end here: "an overnight [attack]". */
function isDetermined(scene: Scene, from: number): boolean {
  for (let at = from - 1; at >= scene.from && from - at <= 3; at--) {
    const lower = lowerAt(scene, at);
    if (CLAUSE.determiners.has(lower)) return !/^(?:that|all|further|more|no)$/.test(lower) || lower === 'no';
    if (mentionAt(scene, 'group', at) || mentionAt(scene, 'party', at) || mentionAt(scene, 'act', at))
      return false;
    if (CLAUSE.auxiliaries.has(lower) || CLAUSE.prepositions.has(lower) || CLAUSE.pronouns.has(lower))
      return false;
    if (/(?:ly|ed)$/.test(lower) || isPunctuation(scene.tokens[at] as Token)) return false;
  }
  return false;
}

function isNoun(scene: Scene, { from, to, meaning }: ActMention): boolean {
  if (meaning.form === 'noun') return true;
  if (to - from > 1) return false;
  const last = lowerAt(scene, to - 1);
  if (to - from === 1 && NOUN_ENDING.test(last)) return true;
  if (/ed$/.test(lowerAt(scene, from))) return false;
  const before = lowerAt(scene, from - 1);
  if (before === 'to' || CLAUSE.modals.has(before) || CLAUSE.pronouns.has(before))
    return CLAUSE.possessives.has(before);
  if (CLAUSE.prepositions.has(before) && !/ing$/.test(last)) return true;
  const party = mentionAt(scene, 'party', from - 1);
  if (party?.meaning.form === 'adjective' || isGenitive(scene.tokens[from - 1])) return true;
  return isDetermined(scene, from) || (lowerAt(scene, to) === 'of' && !isParticiple(last));
}

/** Whether a form of "be" governs the participle, with only adverbs and the like in between. */
function isPassive(scene: Scene, act: ActMention): boolean {
  const { from, to } = act;
  if (!isParticiple(lowerAt(scene, from))) return false;
  for (let at = from - 1; at >= scene.from && from - at <= 5; at--) {
    const lower = lowerAt(scene, at);
    if (CLAUSE.auxiliaries.has(lower)) return true;
    const passes =
      /(?:ly|ed|also|ever|even|and|or|,|of|on|several|occasions|repeatedly|then|being|well)$/.test(lower);
    if (!passes && !CLAUSE.negators.has(lower) && !isParticiple(lower)) break;
  }
  const next = lowerAt(scene, to);
  const after = lowerAt(scene, to + 1);
  if (isReduced(scene, act) || isDoneBy(scene, { from, to })) return true;
  return next === 'by' || after === 'by' || (next === 'at' && lowerAt(scene, to + 2) === 'hands');
}

/** Whether nothing follows that could be done the deed: the phrase ends, or how and where it was done is told. */
function hasNoObject(scene: Scene, at: number): boolean {
  const [lower, next] = [lowerAt(scene, at), lowerAt(scene, at + 1)];
  if (lower === 'and' || lower === 'or') return isParticiple(next) && hasNoObject(scene, at + 2);
  if (at >= scene.to || isPunctuation(scene.tokens[at] as Token)) return true;
  // "Shot at", "shot from": the deed of whoever stands before.
  if (/^(?:at|from|into)$/.test(lower)) return false;
  return CLAUSE.prepositions.has(lower) || CLAUSE.subordinators.has(lower) || /ly$/.test(lower);
}

/** "Nine fishers arrested on the lake": a verb that must have an object and has none has its sufferer before it. */
function isReduced(scene: Scene, { from, to }: ActMention): boolean {
  if (!AFFECTED.has(keyOf(lowerAt(scene, from))) || !hasNoObject(scene, to)) return false;
  if (lowerAt(scene, from - 1) === 'and') return true;
  return [mentionAt(scene, 'group', from - 1), mentionAt(scene, 'party', from - 1)].some(Boolean);
}

/** So far after a participle stands who did it: "drones fired at the country by Russia". */
const DOER_REACH = 5;

/** Whether a party follows with "by" that belongs to no other participle in between. */
function isDoneBy(scene: Scene, { from: verb, to: from }: Pick<ActMention, 'from' | 'to'>): boolean {
  const before = verb - 1;
  // Who did it stands before: "soldiers held off an attempt by Russia".
  if (CLAUSE.havings.has(lowerAt(scene, before))) return false;
  if (mentionAt(scene, 'group', before) || mentionAt(scene, 'party', before)) return false;
  for (let at = from; at < from + DOER_REACH; at++) {
    if (lowerAt(scene, at) === 'by')
      return (
        !isParticiple(lowerAt(scene, at - 1)) && [1, 2].some((step) => mentionAt(scene, 'party', at + step))
      );
    if (
      mentionAt(scene, 'act', at)?.meaning.form === 'verb' ||
      isPunctuation(scene.tokens[at] ?? (scene.tokens[0] as Token))
    )
      return false;
  }
  return false;
}

/** How a sentence puts an act. */
export function voiceOf(scene: Scene, act: ActMention): Voice {
  if (isNoun(scene, act)) return 'noun';
  return isPassive(scene, act) ? 'passive' : 'active';
}
