import type { OpenIndex } from '../open-index';
import type { Hit } from '../retriever';
import { type Asked, isNumber } from './asked';
import { compareField, type FieldFit } from './compare-field';
import { compareGrams, type GramFit, gramsOf } from './grams';
import { bestForQuery, likenessOf, meaningFit, softOverlap } from './likeness';

/** A query beside one claim. */
interface Comparison {
  readonly index: OpenIndex;
  readonly asked: Asked;
  /** First-stage score. */
  readonly score: number;
  readonly text: FieldFit;
  readonly title: FieldFit;
  readonly context: FieldFit;
  readonly grams: GramFit;
  readonly names: Meeting;
  readonly numbers: Meeting;
  /** Places in the query of the words that text or title have, rarest first. */
  readonly shared: readonly number[];
}

/** Sum of what each place of the query weighs. */
function weigh({ query }: Asked, places: readonly number[], power = 1): number {
  let all = 0;
  for (const place of places) all += (query.terms[place]?.idf ?? 0) ** power;
  return all;
}

const idfAt = ({ query }: Asked, place: number | undefined): number => query.terms[place ?? -1]?.idf ?? 0;

/** Of a weight as a share of another; one unit more below keeps empty fields harmless. */
const share = (part: number, whole: number): number => part / (whole + 1);

/** How much of the query a field covers, and how much of the field the query covers. */
const covered = (asked: Asked, { shared }: FieldFit): number => share(weigh(asked, shared), asked.idf);
const used = (asked: Asked, { shared, idf }: FieldFit): number => share(weigh(asked, shared), idf);

const cosine = (asked: Asked, { shared, squares }: FieldFit): number =>
  weigh(asked, shared, 2) / (Math.sqrt(asked.squares * squares) || 1);

/** Weight of the terms of one sort in text and title, and of those that the query has, too. */
interface Meeting {
  readonly all: number;
  readonly both: number;
}

function meet(
  index: OpenIndex,
  asked: Asked,
  terms: ReadonlySet<number>,
  isSort: (term: number) => boolean,
): Meeting {
  let [all, both] = [0, 0];
  for (const term of terms) {
    if (!isSort(term)) continue;
    const idf = index.idf[term] ?? 0;
    all += idf;
    if (asked.places.has(term)) both += idf;
  }
  return { all, both };
}

/** Length of the longest run of shared words that stand in the same order in the query. */
function orderOf(places: readonly number[]): number {
  const ends: number[] = [];
  for (const place of places) {
    const at = ends.findIndex((end) => end >= place);
    ends[at < 0 ? ends.length : at] = place;
  }
  return ends.length;
}

/** What a claim is judged by; each takes a comparison and gives a number. Weights are learned. */
const MEASURES = {
  score: ({ score }) => score,
  scoreShare: ({ score, asked }) => share(score, asked.idf),
  coverAny: ({ asked, shared }) => share(weigh(asked, shared), asked.idf),
  coverTitle: ({ asked, title }) => covered(asked, title),
  coverContext: ({ asked, context }) => covered(asked, context),
  useText: ({ asked, text }) => used(asked, text),
  useTitle: ({ asked, title }) => used(asked, title),
  useContext: ({ asked, context }) => used(asked, context),
  cosineText: ({ asked, text }) => cosine(asked, text),
  cosineTitle: ({ asked, title }) => cosine(asked, title),
  near: ({ text, title }) => text.near + title.near,
  names: ({ names }) => share(names.both, names.all),
  numbers: ({ numbers }) => share(numbers.both, numbers.all),
  queryNumbers: ({ numbers, asked }) => share(numbers.both, asked.numbersIdf),
  hasNumbers: ({ numbers }) => (numbers.all > 0 ? 1 : 0),
  rarest: ({ asked, shared }) => idfAt(asked, shared[0]),
  second: ({ asked, shared }) => idfAt(asked, shared[1]),
  missing: ({ index, text }) => text.missing.reduce((most, term) => Math.max(most, index.idf[term] ?? 0), 0),
  matched: ({ shared }) => shared.length,
  matchedText: ({ text }) => text.shared.length,
  soft: ({ index, asked, text }) => share(softOverlap(index, asked, text), text.idf),
  order: ({ text }) => share(orderOf(text.shared), text.length),
  textLength: ({ text }) => Math.log(1 + text.length),
  titleLength: ({ title }) => Math.log(1 + title.length),
  meaningText: ({ index, asked, text }) => meaningFit(index, asked, text),
  meaningTitle: ({ index, asked, title }) => meaningFit(index, asked, title),
  likeness: ({ index, asked, text }) => share(likenessOf(index, asked, text), text.idf),
  queryLikeness: ({ asked, text, title }) => {
    const best = bestForQuery(asked, [...text.terms, ...title.terms]);
    return share(
      best.reduce((sum, value, place) => sum + value * idfAt(asked, place), 0),
      asked.idf,
    );
  },
  gramCosine: ({ grams }) => grams.cosine,
  gramUse: ({ grams }) => grams.used,
  gramCover: ({ grams }) => grams.covered,
} as const satisfies Readonly<Record<string, (comparison: Comparison) => number>>;

export type Feature = keyof typeof MEASURES;
export const FEATURES = Object.keys(MEASURES) as readonly Feature[];
const MEASURE_LIST: readonly ((comparison: Comparison) => number)[] = Object.values(MEASURES);

/** The features of one candidate, in the order of `FEATURES`; `written` is its text, of which the index has the stems. */
export function featuresOf(
  index: OpenIndex,
  asked: Asked,
  { claim, score }: Hit,
  written: string,
): readonly number[] {
  const [text, title, context] = (['text', 'title', 'context'] as const).map((field) =>
    compareField(index, asked, claim, field),
  ) as [FieldFit, FieldFit, FieldFit];
  const shared = [...new Set([...text.shared, ...title.shared])].sort(
    (a, b) => idfAt(asked, b) - idfAt(asked, a),
  );
  const terms = new Set([...text.terms, ...title.terms]);
  const names = meet(index, asked, terms, (term) => text.names.has(term) || title.names.has(term));
  const numbers = meet(index, asked, terms, (term) => isNumber(index.stems[term] ?? ''));
  const grams = compareGrams(asked.grams, gramsOf(written));
  const comparison: Comparison = {
    ...{ index, asked, score, text, title, context },
    ...{ grams, names, numbers, shared },
  };
  return MEASURE_LIST.map((measure) => measure(comparison));
}
