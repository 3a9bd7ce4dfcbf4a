import type { FlagKind } from './flag';
import type { Find } from './lexicon';
import type { TokenRange } from './mark';

export type FlagFind = Find & { readonly kind: FlagKind };

const sizeOf = ({ from, to }: TokenRange): number => to - from;

/**
 * Of all that the lexicons find among so many tokens, what is flagged: nothing inside a look-alike, and of finds that
 * overlap the longest ("could not be verified" and not its "could"). In reading order.
 */
export function selectFinds(finds: readonly Find[], tokens: number): readonly FlagFind[] {
  const reach = reachOf(
    finds.filter(({ kind }) => kind === null),
    tokens,
  );
  const flags = finds.filter(
    (find): find is FlagFind =>
      find.kind !== null && find.to > find.from && (reach[find.from] as number) < find.to,
  );
  const taken = new Uint8Array(tokens);
  return flags
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || a.from - b.from)
    .filter(({ from, to }) => {
      const free = taken.subarray(from, to).every((mark) => mark === 0);
      if (free) taken.fill(1, from, to);
      return free;
    })
    .sort((a, b) => a.from - b.from);
}

/** For each token, how far the ranges reach that begin at it or before. */
function reachOf(ranges: readonly TokenRange[], tokens: number): Uint32Array {
  const reach = new Uint32Array(tokens);
  for (const { from, to } of ranges) if (to > (reach[from] as number)) reach[from] = to;
  for (let at = 1; at < tokens; at++) {
    if ((reach[at - 1] as number) > (reach[at] as number)) reach[at] = reach[at - 1] as number;
  }
  return reach;
}
