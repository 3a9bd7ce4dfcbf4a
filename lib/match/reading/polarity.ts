import type { Token } from '../../text/tokens';
import { CLAUSE, isPunctuation } from './clause';
import { isDeniedAt } from './denials';
import { isParticiple } from './lemma';
import { isCessation, isMeasure, isNegator } from './negation';
import { lowerAt, type MentionOf, mentionAt, type Scene } from './sentence';

/** How a deed is put: as done, as not done, or only spoken of. */
export interface Polarity {
  readonly not: boolean;
  readonly mentioned: boolean;
}

/** A negation reaches so far to its verb ("did not in any way allow"). */
const REACH = 6;
/** A governing verb reaches so far to the deed that depends on it ("refuse ever again to go back"). */
const GOVERNED = 9;

const breaks = ({ tokens }: Scene, at: number): boolean => {
  const token = tokens[at] as Token;
  return isPunctuation(token) && !/^["']|''/.test(token.text);
};

/** "Did not slow the [advance]", "silent on the [killing]": what is not so is another act than the one that a noun names. */
function startsObject(scene: Scene, act: MentionOf<'act'>, at: number): boolean {
  const isNamed = act.meaning.form === 'noun' || CLAUSE.determiners.has(lowerAt(scene, act.from - 1));
  if (!isNamed) return false;
  return mentionAt(scene, 'act', at)?.meaning.form === 'verb' || CLAUSE.prepositions.has(lowerAt(scene, at));
}

/** So far after a noun its predicate may begin: "the torture of captives by its troops [is not] systematic". */
const PREDICATE = 9;

/** "Killing captives is not a practice", "… is systematic, … is not": what a noun names is the subject of what is not so. */
function isNotSo(scene: Scene, act: MentionOf<'act'>): boolean {
  const gerund =
    /ing$/.test(lowerAt(scene, act.from)) && !CLAUSE.auxiliaries.has(lowerAt(scene, act.from - 1));
  if (act.meaning.form !== 'noun' && !gerund) return false;
  for (let at = act.to; at < Math.min(scene.to, act.to + PREDICATE); at++) {
    const [lower, next, after] = [0, 1, 2].map((step) => lowerAt(scene, at + step)) as [
      string,
      string,
      string,
    ];
    if (CLAUSE.copulas.has(lower))
      return CLAUSE.nots.has(next) && !isMeasure(scene.tokens, at + 1) && !isParticiple(after);
    if (breaks(scene, at) || CLAUSE.subordinators.has(lower) || lower === 'and') return false;
  }
  return false;
}

/** "Want no second tour", "rammed nobody": a verb is negated by its object. */
const hasNoneAfter = (scene: Scene, { to, meaning }: MentionOf<'act'>): boolean =>
  meaning.form === 'verb' &&
  CLAUSE.nobodies.has(lowerAt(scene, to)) &&
  isNegator(scene.tokens, to) &&
  // "Advance no more slowly", "fight no longer".
  ![CLAUSE.quantities, CLAUSE.softeners].some((words) => words.has(lowerAt(scene, to + 1)));

function isNegated(scene: Scene, act: MentionOf<'act'>): boolean {
  let negated =
    isNotSo(scene, act) || (lowerAt(scene, scene.from) === 'neither' && act.from - scene.from > REACH);
  let goesOn = false;
  for (let at = act.from - 1; at >= scene.from && act.from - at <= REACH; at--) {
    const lower = lowerAt(scene, at);
    if (breaks(scene, at) || CLAUSE.subordinators.has(lower) || startsObject(scene, act, at)) break;
    const other = mentionAt(scene, 'act', at);
    if (other && scene.vocabulary.acts.get(other.meaning.id)?.complement !== 'asserted') break;
    if (isCessation(scene.tokens, at)) negated = !negated;
    if (!isNegator(scene.tokens, at) || isMeasure(scene.tokens, at)) continue;
    // "Neither … nor", "not … nor": one negation that goes on.
    if (!goesOn) negated = !negated;
    goesOn ||= CLAUSE.correlatives.has(lower);
  }
  return hasNoneAfter(scene, act) ? !negated : negated;
}

const complementOf = ({ vocabulary }: Scene, { meaning }: MentionOf<'act'>) =>
  vocabulary.acts.get(meaning.id)?.complement ?? 'asserted';

/** Whether what stands between a verb and a later act lets the one depend on the other. */
function reaches(scene: Scene, from: number, to: number): boolean {
  let clause = false;
  for (let at = from; at < to; at++) {
    const lower = lowerAt(scene, at);
    if (lower === 'and') return at === from && mentionAt(scene, 'act', at + 1) !== undefined;
    if (breaks(scene, at) || /^(?:but|because|who|which|after|while|when)$/.test(lower)) return false;
    if (CLAUSE.contentLeads.has(lower)) clause = true;
    if (CLAUSE.finites.has(lower) && !clause) return false;
  }
  return true;
}

/** The acts that govern this one: "threatened to [shoot]", "an inquiry into the [killing]", "the [killing] is examined". */
function governors(scene: Scene, act: MentionOf<'act'>): MentionOf<'act'>[] {
  return scene.acts.filter((other) => {
    if (other.from - act.to > GOVERNED || act.from - other.to > GOVERNED || other === act) return false;
    const complement = complementOf(scene, other);
    if (complement === 'asserted') return false;
    if (other.to <= act.from) return reaches(scene, other.to, act.from);
    if (complement !== 'mentioned' || other.from < act.to) return false;
    const subject = act.meaning.form === 'noun' && CLAUSE.auxiliaries.has(lowerAt(scene, other.from - 1));
    return (
      subject && !scene.tokens.slice(act.to, other.from).some(({ lower }) => CLAUSE.subordinators.has(lower))
    );
  });
}

/** Whether another act takes this one back: "[refused] to return". */
export const isTakenBack = (scene: Scene, act: MentionOf<'act'>): boolean =>
  governors(scene, act).some((governor) => complementOf(scene, governor) === 'negated');

/** How the sentence puts an act, with all that governs it. */
export function readPolarity(scene: Scene, act: MentionOf<'act'>): Polarity {
  let not = isNegated(scene, act) !== isDeniedAt(scene.denials, act.from, act.to);
  let mentioned = false;
  for (const governor of governors(scene, act)) {
    const complement = complementOf(scene, governor);
    if (complement === 'mentioned') mentioned = true;
    else if (!isNegated(scene, governor)) not = !not;
  }
  return { not, mentioned };
}
