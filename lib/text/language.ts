import { franc } from 'franc-min';

/** English words that other languages which share its letters seldom use. */
const ENGLISH = new Set(
  'the of and to that with for was were said by from it has have are at this which they'.split(' '),
);
/** News in English has a fifth to a quarter of its words on that list, German or Dutch news under a twentieth. */
const ENGLISH_SHARE = 0.1;
/** Enough to tell by the words; franc reads no more than 2,048 characters either. */
const SAMPLE = 4_000;
/** Below this many letters a guess among eighty languages is wrong too often. */
const LEAST_LETTERS = 120;

/**
 * The language of a text by its words, since what pages state of theirs is often wrong. ISO 639-1 where there is a
 * code, else 639-3; null where the text is too short to tell.
 */
export function detectLanguage(text: string): string | null {
  const sample = middleOf(text);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (words.length > 0 && english / words.length >= ENGLISH_SHARE) return 'en';
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < LEAST_LETTERS) return null;
  const code = franc(sample);
  return code === 'und' ? null : (Intl.getCanonicalLocales(code)[0] ?? null);
}

/** The middle of a long text: names, menus and datelines stand at its edges. */
function middleOf(text: string): string {
  const start = Math.max(0, (text.length - SAMPLE) >> 1);
  return text.slice(start, start + SAMPLE);
}

/** Hearsay reads English; a text too short to tell is given the benefit of the doubt. */
export const isForeign = (lang: string | null): boolean => lang !== null && lang !== 'en';
