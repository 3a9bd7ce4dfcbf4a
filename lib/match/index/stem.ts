/** Suffix → what stands in its place; the longest suffix that fits is tried, and no other. */
type Rules = Readonly<Record<string, string>>;

const STEP_2: Rules = {
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  iser: 'ise',
  abli: 'able',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  isation: 'ise',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
};
const STEP_3: Rules = {
  icate: 'ic',
  ative: '',
  alize: 'al',
  alise: 'al',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
};
const STEP_4: Rules = Object.fromEntries(
  'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize ise'
    .split(' ')
    .map((suffix) => [suffix, '']),
);

const VOWEL = '(?:[aeiou]|(?<=[^aeiou])y)';
const CONSONANT = '(?:[^aeiouy]|^y|(?<=[aeiou])y)';
/** Porter's measure: how often vowels are followed by consonants. */
const MEASURED = new RegExp(`${VOWEL}+${CONSONANT}+`, 'g');
const HAS_VOWEL = new RegExp(VOWEL);
const DOUBLE = /([^aeiouylsz])\1$/;
const SHORT = new RegExp(`${CONSONANT}${VOWEL}(?![wxy])${CONSONANT}$`);

const measure = (stem: string): number => stem.match(MEASURED)?.length ?? 0;

function replaced(word: string, rules: Rules, least: number): string {
  for (let start = 1; start < word.length; start++) {
    const suffix = word.slice(start);
    if (!Object.hasOwn(rules, suffix)) continue;
    const stem = word.slice(0, start);
    const fits = measure(stem) > least && (suffix !== 'ion' || /[st]$/.test(stem));
    return fits ? stem + rules[suffix] : word;
  }
  return word;
}

function withoutPlural(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutPast(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const stem = word.replace(/(?:ed|ing)$/, '');
  if (stem === word || !HAS_VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLE.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && SHORT.test(stem) ? `${stem}e` : stem;
}

const withoutY = (word: string): string =>
  word.endsWith('y') && HAS_VOWEL.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;

function withoutE(word: string): string {
  const stem = word.replace(/e$/, '');
  const m = measure(stem);
  const kept = stem === word || m === 0 || (m === 1 && SHORT.test(stem)) ? word : stem;
  return kept.endsWith('ll') && measure(kept) > 1 ? kept.slice(0, -1) : kept;
}

/**
 * The stem of a lower-case English word: "executions", "executed" → "execut". Words of one or two letters and words with
 * other signs than a to z stay as they are.
 * M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980; with British -ise beside -ize.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const first = withoutY(withoutPast(withoutPlural(word)));
  return withoutE(replaced(replaced(replaced(first, STEP_2, 0), STEP_3, 0), STEP_4, 1));
}
