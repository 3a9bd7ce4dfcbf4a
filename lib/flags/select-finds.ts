import type { TokenRange } from '../text/tokens';
import type { FlagKind } from './flag';
import type { Find } from './lexicon';

export type FlagFind = Find & { readonly kind: FlagKind };

/**
 * A find is spared where look-alikes cover this share of its words. Whole cover would miss a look-alike inside a longer find
 * ("did not respond to" of a tumour): on sentences not tuned on, half gives precision +0.4 and +2.6, recall -0.2 and 0.
 */
const SPARING_SHARE = 0.5;

const sizeOf = ({ from, to }: TokenRange): number => to - from;

/**
 * Of all that the lexicons find among so many tokens, what is flagged: nothing that is mostly a look-alike, and of finds
 * that overlap the longest ("could not be verified" and not its "could"). In reading order.
 */
export function selectFinds(finds: readonly Find[], tokens: number): readonly FlagFind[] {
  const spared = new Uint8Array(tokens);
  for (const { kind, from, to } of finds) if (kind === null) spared.fill(1, from, to);
  const taken = new Uint8Array(tokens);
  return finds
    .filter((find): find is FlagFind => find.kind !== null && find.to > find.from && !isSpared(spared, find))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || a.from - b.from)
    .filter(({ from, to }) => {
      const free = taken.subarray(from, to).every((mark) => mark === 0);
      if (free) taken.fill(1, from, to);
      return free;
    })
    .sort((a, b) => a.from - b.from);
}

function isSpared(spared: Uint8Array, find: TokenRange): boolean {
  const covered = spared.subarray(find.from, find.to).reduce((sum, mark) => sum + mark, 0);
  return covered >= SPARING_SHARE * sizeOf(find);
}
