/** Mean average precision of the first five, as CLEF counts it. */
export function averagePrecision(found: readonly string[], relevant: ReadonlySet<string>): number {
  let [hits, sum] = [0, 0];
  found.slice(0, 5).forEach((id, at) => {
    if (!relevant.has(id)) return;
    hits++;
    sum += hits / (at + 1);
  });
  return sum / Math.max(1, Math.min(relevant.size, 5));
}

export interface RankFigures {
  readonly map5: number;
  readonly hit1: number;
}

/** The figures of one search over queries with known answers; `search` gives ids, best first. */
export function rankFigures(
  queries: readonly { readonly text: string; readonly relevant: readonly string[] }[],
  search: (text: string) => readonly string[],
): RankFigures {
  let [map5, hit1] = [0, 0];
  for (const { text, relevant } of queries) {
    const found = search(text);
    const right = new Set(relevant);
    map5 += averagePrecision(found, right) / queries.length;
    hit1 += (right.has(found[0] ?? '') ? 1 : 0) / queries.length;
  }
  return { map5, hit1 };
}
