import type { Hit } from './retriever';

/** Best first; of equal ones the earlier claim. */
export const byScore = (a: Hit, b: Hit): number => b.score - a.score || a.claim - b.claim;

/** Keeps the best `limit` of any number of hits, in time linear in their number. */
export function topHits(
  claims: Iterable<number>,
  scoreOf: (claim: number) => number,
  limit: number,
): readonly Hit[] {
  const kept: Hit[] = [];
  let floor = Number.NEGATIVE_INFINITY;
  const prune = (): void => {
    kept.sort(byScore);
    kept.length = Math.min(kept.length, limit);
  };
  for (const claim of claims) {
    const score = scoreOf(claim);
    if (score < floor) continue;
    kept.push({ claim, score });
    if (kept.length < 4 * limit) continue;
    prune();
    floor = kept.at(-1)?.score ?? floor;
  }
  prune();
  return kept;
}
