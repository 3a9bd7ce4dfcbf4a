import { after, determiners, negators, stops, unmade } from '../lexicon/accusation-words.json';

const DETERMINERS: ReadonlySet<string> = new Set(determiners);
const STOPS: ReadonlySet<string> = new Set(stops);
const NEGATORS: ReadonlySet<string> = new Set(negators);
const AFTER: ReadonlySet<string> = new Set(after);
const UNMADE = unmade.join('|');

const ADVERBS = String.raw`(?:\s+(?:\w+ly|also|now|again|once|long|been))*`;
const HAVE = '(?:has|have|had)';
const BE = '(?:is|are|was|were|be|been|being|stands?|stood|gets?|got)';
const ACCUSED = '(?:accused|alleged|suspected|implicated|denounced|blamed)';

/** What follows the subject of an accusation: "was accused of", ", accused by workers", "allegedly took", "faces claims". */
const AS_SUBJECT = new RegExp(
  [
    String.raw`^(?:\s+${HAVE})?${ADVERBS}\s+${BE}${ADVERBS}\s+${ACCUSED}\b`,
    String.raw`^,?\s+(?:accused|suspected)\s+(?:by|of)\b`,
    String.raw`^(?:\s+${HAVE})?\s+allegedly\s+(?!${BE}\b)`,
    String.raw`^(?:\s+${HAVE})?${ADVERBS}\s+(?:fac(?:es?|ed|ing)|been hit by)\s+(?:(?!(?:${UNMADE})\b)\w+\s+){0,2}(?:allegation|accusation|claim)s?\b`,
  ].join('|'),
  'iu',
);

/** Verbs whose object is accused; the last one before a name counts. */
const ACCUSES = /\b(?:accus(?:e[sd]?|ing)|implicat(?:e[sd]?|ing)|denounc(?:e[sd]?|ing))\s+/giu;
const IS = new RegExp(String.raw`\b${BE}${ADVERBS}\s+$`, 'iu');
const AGAINST = new RegExp(
  String.raw`\b(?<!\b(?:${UNMADE})\s+(?:\w+\s+)?)(?:allegation|accusation|claim|complaint)s?\s+(?:[^\s,;.]+\s+){0,4}against\s+$`,
  'iu',
);
/** An object of more words before the name is hardly one. */
const MOST_BEFORE = 5;
/** Of what is alleged the subject is accused, but where it was done to them: "allege that Acme was robbed". */
const ALLEGED = /\balleg(?:(?:e[sd]?|ing)\s+that|es?|ing)\s+$/i;
const DONE_TO = new RegExp(String.raw`^(?:\s+${HAVE})?${ADVERBS}\s+${BE}\b`, 'iu');
/** A name after one of these is no subject: "the wife of the mayor was accused". */
const DEPENDENT = /\b(?:of|by|for|with|from|to|at|in|on|near|outside|against|than)\s+$/i;
const ARTICLE = /\b(?:the|an?|both|mr|mrs|ms|dr)\.?\s+$/i;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The places of a name as whole words; one in capitals is an abbreviation, and written so: "US" is not "us". */
const placesOf = (text: string, name: string): Iterable<RegExpExecArray> =>
  text.matchAll(
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])${escaped(name)}(?![\p{L}\p{N}])`,
      name === name.toUpperCase() ? 'gu' : 'giu',
    ),
  );

/**
 * Whether a text accuses the party of this name (without its article): in the passive as the subject, in the active as
 * the object. Who accuses, and who is only spoken of beside an accusation, is not accused; nor is anybody in doubt.
 */
export function isAccusedIn(text: string, name: string): boolean {
  for (const { 0: found, index } of placesOf(text, name)) {
    const before = text.slice(0, index).replace(ARTICLE, '');
    const after = text.slice(index + found.length);
    if (/^['’]s?\b/.test(after) || isNegated(text.slice(0, index))) continue;
    if (AGAINST.test(before) || isObject(before, after)) return true;
    if (ALLEGED.test(before) && !DONE_TO.test(after)) return true;
    if (!DEPENDENT.test(before) && AS_SUBJECT.test(after)) return true;
  }
  return false;
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];

/** Whether the clause that a text ends in says that nobody accuses: "neither side accuses", "refused to accuse". */
function isNegated(text: string): boolean {
  const clause = /[^.,;:!?—–\n]*$/.exec(text)?.[0] ?? '';
  return wordsOf(clause).some((word) => NEGATORS.has(word.toLowerCase()) || /n['’]t$/i.test(word));
}

/** Whether a name between these is, or is one of, what a verb of accusing has as its object. */
function isObject(before: string, after: string): boolean {
  const verb = [...before.matchAll(ACCUSES)].at(-1);
  if (!verb) return false;
  const head = before.slice(0, verb.index);
  const isAdjective = DETERMINERS.has(wordsOf(head).at(-1)?.toLowerCase() ?? '');
  return (
    !isAdjective &&
    !IS.test(head) &&
    endsObject(after) &&
    opensObject(before.slice(verb.index + verb[0].length))
  );
}

/** Whether what stands between verb and name goes on to it: noun phrases that "and" joins, the last one unfinished. */
function opensObject(between: string): boolean {
  if (/[^\p{L}\p{N}\s'’-]/u.test(between)) return false;
  const all = wordsOf(between);
  return (
    all.length <= MOST_BEFORE &&
    all.every((word, at) => {
      if (STOPS.has(word) && !DETERMINERS.has(word)) return false;
      const previous = all[at - 1];
      const opens = DETERMINERS.has(word) || word === 'both' || /^\p{Lu}/u.test(word);
      if (previous === 'and') return opens;
      // "The elected mayor" is a phrase; "rivals working", "rivals hired" begins a clause, and so may any verb.
      return !/(?:ing|ed)$/.test(word) || (previous !== undefined && DETERMINERS.has(previous));
    })
  );
}

/** Whether a phrase ends with the name: not in "accused Acme executives", "accused the minister Acme hired". */
function endsObject(after: string): boolean {
  const next = /^\s+([\p{L}\p{N}'’-]+)/u.exec(after)?.[1];
  return next === undefined || AFTER.has(next) || /^\p{Lu}.*day$/u.test(next);
}
