import irregular from '../../lexicon/irregular-verbs.json';
import { stem } from '../index/stem';

const BASE = new Map<string, string>();
const PARTICIPLES = new Set<string>();
for (const row of irregular.verbs) {
  const [base = '', past = '', participle = ''] = row.split(' ');
  for (const form of [...past.split('/'), ...participle.split('/')]) BASE.set(form, base);
  for (const form of participle.split('/')) PARTICIPLES.add(form);
}

const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function findKey(lower: string): string {
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0) return lower.slice(0, hyphen + 1) + keyOf(lower.slice(hyphen + 1));
  const base = BASE.get(lower) ?? lower;
  return stem(base.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** What a lower-case word is looked up by: the stem of its base form. "shot" and "shooting" give "shoot". */
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
