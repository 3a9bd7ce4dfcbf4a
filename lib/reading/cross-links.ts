import { citedKey } from '../corpus/cited';
import { byWeight, type CorpusAnswer } from './claim-answer';
import type { ClaimView } from './claim-view';

/** A claim of the article beside the weightiest thing that a corpus holds against it. */
export interface CrossLink {
  readonly claim: ClaimView;
  readonly answer: CorpusAnswer;
}

/** The `most` weightiest cross-links: one for each claim, and no corpus claim twice. Agreement is none. */
export function crossLinks(claims: readonly ClaimView[], most: number): readonly CrossLink[] {
  const all = claims
    .flatMap((claim) =>
      claim.answers.flatMap((answer) =>
        answer.from === 'corpus' && answer.relation !== 'corroborates' ? [{ claim, answer }] : [],
      ),
    )
    .sort((a, b) => byWeight(a.answer, b.answer));
  const used = new Set<string>();
  const links: CrossLink[] = [];
  for (const link of all) {
    const keys = [String(link.claim.index), citedKey(link.answer.cited.corpus, link.answer.cited.id)];
    if (links.length < most && !keys.some((key) => used.has(key))) {
      links.push(link);
      for (const key of keys) used.add(key);
    }
  }
  return links;
}
