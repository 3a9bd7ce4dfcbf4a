import { stem } from './index/stem';
import type { Term } from './index/terms';
import { NUMBER_WORDS, SCALE_WORDS } from './reading/numbers';

/** A wording as it is compared: its content words in order, each once, with their weights. */
export interface Wording {
  /** Weight by stem, in the order of the text. */
  readonly weights: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  readonly negated: boolean;
  /** Says who did it only after "by": the order of the sides is turned round. */
  readonly passive: boolean;
}

export interface SharedWords {
  readonly stems: readonly string[];
  readonly numbers: readonly string[];
  /** Share of the weight of the corpus's words that the page has too. */
  readonly covered: number;
}

/*
 * When two wordings pass for the same statement. Read over 17,683 claims of 277 saved pages against 44,415 claims of
 * VoxUkraine, CLEF 2022 (2A, 2B) and EUvsDisinfo: at 0.7 / 0.25 and without the rules on names, order and heavy words,
 * dozens of pairs were shown, nearly none of them right; as it stands none is. Of 472 debate sentences (CLEF 2B, train) 41
 * find their claim; of 7 other claims found, 6 say the same in nearly the same words. Much is missed, little is wrong.
 */
const LEAST_COVERED = 0.8;
const LEAST_USED = 0.35;
const LEAST_WORDS = 4;
/** Names and numbers alone say what a text is about, not what it says of it. */
const LEAST_PLAIN = 3;
const LEAST_IN_ORDER = 0.8;

const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying)|false(?:ly)?|fake|untrue|refus\w+|reject\w*|dismiss\w*)\b|n['’]t\b/gi;
const PASSIVE = /\b(?:am|is|are|was|were|be|been|being|get|got)\b[^.;]{0,60}\bby\b/i;

const NUMBERS = new Map([...NUMBER_WORDS].map(([word, value]) => [stem(word), String(value)]));
const SCALES = new Set(SCALE_WORDS.map(stem));

/** A word as it is compared: "eleven" as "11". */
export const keyOf = (word: string): string => NUMBERS.get(word) ?? word;
const isNumber = (key: string): boolean => /^\d/.test(key) || SCALES.has(key);

/** Reads a wording; `text` is what its polarity stands in, with the word that says who said it. */
export function readWording(text: string, terms: readonly Term[], weigh: (stem: string) => number): Wording {
  return {
    weights: new Map(terms.map((term) => [keyOf(term.stem), weigh(term.stem)])),
    names: new Set(terms.filter(({ name }) => name).map((term) => keyOf(term.stem))),
    negated: (text.match(NEGATION) ?? []).length % 2 === 1,
    passive: PASSIVE.test(text),
  };
}

const sum = (weights: Iterable<number>): number => [...weights].reduce((all, weight) => all + weight, 0);

/** The share of words that stand in the same order in both. */
function inOrder(here: readonly string[], there: readonly string[]): number {
  const places = here.map((word) => there.indexOf(word));
  const ends: number[] = [];
  for (const place of places) {
    const at = ends.findIndex((end) => end >= place);
    ends[at < 0 ? ends.length : at] = place;
  }
  return ends.length / Math.max(places.length, 1);
}

/** What both wordings share if they say the same, as far as words alone can tell; null if not, or if in doubt. */
export function compareWordings(page: Wording, corpus: Wording): SharedWords | null {
  const here = [...page.weights.keys()].filter((word) => corpus.weights.has(word));
  const there = [...corpus.weights.keys()].filter((word) => page.weights.has(word));
  const missing = [...corpus.weights].filter(([word]) => !page.weights.has(word));
  const weight = sum(there.map((word) => corpus.weights.get(word) ?? 0));
  const covered = weight / (sum(corpus.weights.values()) || 1);
  const used = weight / (sum(page.weights.values()) || 1);
  const isName = (word: string): boolean => page.names.has(word) || corpus.names.has(word);
  const names = (words: readonly string[]): string => words.filter(isName).join(' ');
  const plain = there.filter((word) => !isName(word) && !isNumber(word));
  const agrees =
    there.length >= LEAST_WORDS &&
    plain.length >= LEAST_PLAIN &&
    covered >= LEAST_COVERED &&
    used >= LEAST_USED &&
    page.negated === corpus.negated &&
    page.passive === corpus.passive &&
    names(here) === names(there) &&
    inOrder(here, there) >= LEAST_IN_ORDER &&
    // A word that weighs more than most of those shared may be the very deed.
    missing.every(
      ([word, each]) => !isNumber(word) && !corpus.names.has(word) && each <= weight / there.length,
    );
  return agrees ? { stems: there, numbers: there.filter(isNumber), covered } : null;
}
