import { fold } from '../../text/fold';
import { stem } from './stem';
import stopWords from './stop-words.json';

/** One content word or number of a text, ready to be compared. */
export interface Term {
  /** The stem; a number without signs and separators. */
  readonly stem: string;
  /** Written with a capital, and not as the first word of a sentence: most often part of a name. */
  readonly name: boolean;
}

const STOP_WORDS: ReadonlySet<string> = new Set(stopWords.words.join(' ').split(' '));
const INITIALS: ReadonlySet<string> = new Set(stopWords.initials.toUpperCase().split(' '));
/** Tweets run links together with the word before: "foreverpic.twitter.com/…". */
export const LINK = /(?:https?:\/\/|\bwww\.|pic\.twitter)\S+/gi;
/** Hashtags and handles run words together: "#AustralianFires". */
const INNER_CAPITAL = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu;
const DOTTED = /\b(?:\p{L}\.){2,}/gu;
const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;
const ACCENT = /\p{M}/gu;

const stems = new Map<string, string>();
/** Stems are asked for again and again; the memory is emptied when a corpus has filled it. */
const MOST_STEMS = 50_000;

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const found = stem(word);
  stems.set(word, found);
  return found;
}

const normalised = (text: string): string =>
  fold(text)
    .replace(LINK, ' ')
    .replace(INNER_CAPITAL, ' ')
    .replace(DOTTED, (initials) => initials.replaceAll('.', ''))
    .normalize('NFD')
    .replace(ACCENT, '');

const opensSentence = (before: string): boolean => /(?:^|[.!?:\n"])\W*$/.test(before);

/** The content words and numbers of a text, in order; stop words, links and marks are left out. Any text will do. */
export function readTerms(text: string): readonly Term[] {
  const terms: Term[] = [];
  const source = normalised(text);
  let end = 0;
  for (const { 0: word, index } of source.matchAll(WORD)) {
    const lower = word.toLowerCase();
    const capital = lower !== word && !opensSentence(source.slice(Math.max(end - 1, 0), index));
    end = index + word.length;
    if (STOP_WORDS.has(lower) && !INITIALS.has(word)) continue;
    terms.push({ stem: stemOf(lower.replaceAll(',', '')), name: capital });
  }
  return terms;
}

const known = new Map<string, readonly string[]>();

/** The stems of one word as written: none of a stop word, several of one with a hyphen. Remembered, for pages repeat words. */
export function contentStems(word: string): readonly string[] {
  const found = known.get(word);
  if (found) return found;
  if (known.size >= MOST_STEMS) known.clear();
  const stems = readTerms(word).map((term) => term.stem);
  known.set(word, stems);
  return stems;
}
