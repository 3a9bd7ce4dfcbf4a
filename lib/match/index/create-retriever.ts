import { findCandidates } from './candidates';
import type { IndexData } from './index-data';
import { type OpenIndex, openIndex } from './open-index';
import { readQuery } from './query';
import { readAsked } from './rerank/asked';
import { FEATURES, featuresOf } from './rerank/features';
import type { RerankModel } from './rerank/rerank-model';
import type { Retriever } from './retriever';
import { byScore } from './top-hits';

/**
 * Candidates of the first stage that are looked at again. A hundred cost twice as much and gave nothing on the training
 * queries (2A .879 both, 2B .510 with fifty, .504 with a hundred; MAP@5, cross-validated). What did help is to compare letters
 * (`rerank/grams.ts`): 2B .511 without, .530 with, 2A .878 and .880.
 *
 * More right claims among the fifty did not help either: 2B has .713 of them there and .511 in the end; with repeated words
 * counted once .720 and .511 (and 2A .873), with words of the first twenty results beside the query's own (RM3) .731
 * before the second stage, with the words that the vectors hold for nearest .727. Other weights for names and numbers,
 * other k1 and b, powers of idf and the speaker as a field: .69 to .72.
 *
 * What a tweet is signed with counts: without its handles 2A falls from .883 to .862, without author and date to .841. Amounts
 * written out ("1.5 million" as 1500000, "%" as "percent") and the best sentence instead of the whole query changed nothing.
 */
export const RERANKED = 50;

/** What the second stage needs besides the index, which holds no more of a claim than its stems. */
export interface SecondStage {
  readonly model: RerankModel;
  /** The text of a claim, by its place among the documents. */
  textOf(claim: number): string;
}

/**
 * Searches an index in two stages: BM25F, then a linear model over what query and claim share. Without `second` the first
 * stage decides alone.
 */
export const createRetriever = (data: IndexData, second: SecondStage | null): Retriever =>
  searchIndex(openIndex(data, second?.model.background ?? new Map()), second);

/** The same over an index that is open already. */
export function searchIndex(index: OpenIndex, second: SecondStage | null): Retriever {
  return {
    search(text, limit, terms = []) {
      const query = readQuery(index, text, terms);
      const found = findCandidates(index, query, Math.max(limit, second ? RERANKED : 0));
      if (!second) return found.slice(0, limit);
      const { weights, vectors } = second.model;
      const asked = readAsked(index, query, vectors);
      const rescored = found.slice(0, RERANKED).map((hit) => {
        const values = featuresOf(index, asked, hit, second.textOf(hit.claim));
        const score = FEATURES.reduce((sum, name, at) => sum + weights[name] * (values[at] ?? 0), 0);
        return { claim: hit.claim, score };
      });
      return rescored.sort(byScore).slice(0, limit);
    },
  };
}
