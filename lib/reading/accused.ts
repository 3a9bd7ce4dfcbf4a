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
    String.raw`^${ADVERBS}\s+(?:fac(?:es?|ed|ing)|been hit by)\s+(?:\w+\s+){0,2}(?:allegation|accusation|claim)s?\b`,
  ].join('|'),
  'iu',
);

/** Words that may stand between an accusation and a party: "accused both the minister and". */
const OTHERS = String.raw`(?:(?!(?:of|for|by)\b)[^\s,;.]+\s+){0,4}$`;
/** What stands before its object: "accused", "allege that", "allegations of fraud against". */
const AS_OBJECT = new RegExp(
  [
    String.raw`(?<!\b${BE}${ADVERBS}\s+)\b(?:accus(?:e[sd]?|ing)|implicat(?:e[sd]?|ing)|denounc(?:e[sd]?|ing))\s+${OTHERS}`,
    String.raw`\b(?:allegation|accusation|claim|complaint)s?\s+(?:[^\s,;.]+\s+){0,4}against\s+$`,
  ].join('|'),
  'iu',
);
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
export function accuses(text: string, name: string): boolean {
  for (const { 0: found, index } of placesOf(text, name)) {
    const before = text.slice(0, index).replace(ARTICLE, '');
    const after = text.slice(index + found.length);
    if (/^['’]s?\b/.test(after)) continue;
    if (AS_OBJECT.test(before) || (ALLEGED.test(before) && !DONE_TO.test(after))) return true;
    if (!DEPENDENT.test(before) && AS_SUBJECT.test(after)) return true;
  }
  return false;
}
