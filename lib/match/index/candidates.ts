import type { OpenIndex } from './open-index';
import type { Query, QueryTerm } from './query';
import type { Hit } from './retriever';

/**
 * How many postings a query may walk. Rarest terms come first, so what is left out is common words, and those are looked
 * up for the best candidates only. A query never costs more than this, however large the corpus is (anytime ranking:
 * J. Lin and A. Trotman, ICTIR 2015). A debate sentence walks about 9,000 postings of 19,250 claims: nothing is cut there.
 */
const POSTINGS_BUDGET = 40_000;
/** Candidates for which the common terms are looked up. */
const COMPLETED = 400;
const HIGHEST_IMPACT = 255;

const frequencyOf = ({ offsets }: OpenIndex, { term }: QueryTerm): number =>
  (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);

const weightOf = ({ idf, count }: QueryTerm): number => (idf * count) / HIGHEST_IMPACT;

/** The impact of a term in a document, by binary search in its postings; 0 if it is not there. */
function impactIn({ offsets, postings, impacts }: OpenIndex, term: number, document: number): number {
  let low = offsets[term] ?? 0;
  let high = offsets[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((postings[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low < (offsets[term + 1] ?? 0) && postings[low] === document ? (impacts[low] ?? 0) : 0;
}

/** The best `count` hits, best first; of equal ones the earlier document. */
function best(hits: Hit[], count: number): Hit[] {
  return hits.sort((a, b) => b.score - a.score || a.claim - b.claim).slice(0, count);
}

/** First stage: the documents that share most with the query, by BM25F. */
export function findCandidates(index: OpenIndex, query: Query, limit: number): readonly Hit[] {
  const known = query.terms.filter(({ term }) => term >= 0);
  const rarest = known.toSorted((a, b) => frequencyOf(index, a) - frequencyOf(index, b));
  const scores = new Map<number, number>();
  let budget = POSTINGS_BUDGET;
  const common: QueryTerm[] = [];
  for (const each of rarest) {
    budget -= frequencyOf(index, each);
    if (budget < 0 && scores.size > 0) common.push(each);
    else accumulate(index, each, scores);
  }
  const hits = [...scores].map(([claim, score]) => ({ claim, score }));
  if (common.length === 0) return best(hits, limit);
  const completed = best(hits, Math.max(COMPLETED, limit)).map(({ claim, score }) => ({
    claim,
    score: common.reduce((sum, each) => sum + weightOf(each) * impactIn(index, each.term, claim), score),
  }));
  return best(completed, limit);
}

function accumulate(index: OpenIndex, term: QueryTerm, scores: Map<number, number>): void {
  const { offsets, postings, impacts } = index;
  const weight = weightOf(term);
  const end = offsets[term.term + 1] ?? 0;
  for (let at = offsets[term.term] ?? 0; at < end; at++) {
    const document = postings[at] ?? 0;
    scores.set(document, (scores.get(document) ?? 0) + weight * (impacts[at] ?? 0));
  }
}
