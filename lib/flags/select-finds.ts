import type { FlagKind } from './flag';
import type { Find } from './lexicon';
import type { TokenRange } from './mark';

export type FlagFind = Find & { readonly kind: FlagKind };

const covers = (outer: TokenRange, inner: TokenRange): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;
const size = ({ from, to }: TokenRange): number => to - from;

/**
 * Of all that the lexicons know, what is flagged: nothing inside a look-alike, and of finds that overlap the longest
 * ("could not be verified" and not its "could"). In reading order.
 */
export function selectFinds(finds: readonly Find[]): readonly FlagFind[] {
  const lookalikes = finds.filter(({ kind }) => kind === null);
  const flags = finds.filter((find): find is FlagFind => find.kind !== null && find.to > find.from);
  const kept: FlagFind[] = [];
  for (const find of flags.toSorted((a, b) => size(b) - size(a) || a.from - b.from)) {
    const clear = kept.every(({ from, to }) => find.to <= from || to <= find.from);
    if (clear && !lookalikes.some((other) => covers(other, find))) kept.push(find);
  }
  return kept.sort((a, b) => a.from - b.from);
}
