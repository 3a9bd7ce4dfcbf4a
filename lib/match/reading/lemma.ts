import irregular from '../../lexicon/irregular-verbs.json';

const BASE = new Map<string, string>();
const PARTICIPLES = new Set<string>();
for (const row of irregular.verbs) {
  const [base = '', past = '', participle = ''] = row.split(' ');
  for (const form of [...past.split('/'), ...participle.split('/')]) BASE.set(form, base);
  for (const form of participle.split('/')) PARTICIPLES.add(form);
}

const DOUBLED = /([bdgmnprt])\1$/;

function withoutEnding(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^sui]s$/.test(word)) return word.slice(0, -1);
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/eed$/.test(word)) return word.length > 4 ? word.slice(0, -1) : word;
  const stripped = word.replace(/(?<=[aeiouy].*)(?:ed|ing)$/, '');
  if (stripped === word) return word;
  if (stripped.length < 3 || /^[^aeiou][aeiou][^aeiouwxy]$/.test(stripped)) return `${stripped}e`;
  return DOUBLED.test(stripped) ? stripped.slice(0, -1) : stripped;
}

/** Inflection alone is taken off: who executes and an execution are listed each, so that "prison" is no "prisoner". */
function inflected(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const stem = withoutEnding(word).replace(/ll$/, 'l');
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function findKey(lower: string): string {
  // "Willing" is no form of it.
  if (lower === 'will') return lower;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0) return lower.slice(0, hyphen + 1) + keyOf(lower.slice(hyphen + 1));
  const base = BASE.get(lower) ?? lower;
  return inflected(base.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** What a lower-case word is looked up by, the same for all its inflected forms: "shot", "shooting" as "shoot". */
export function keyOf(lower: string): string {
  const found = known.get(lower);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const key = findKey(lower);
  known.set(lower, key);
  return key;
}

/** Whether the word may be a past participle. */
export const isParticiple = (lower: string): boolean => lower.endsWith('ed') || PARTICIPLES.has(lower);
