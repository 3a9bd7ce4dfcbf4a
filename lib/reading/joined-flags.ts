import type { Flag, FlagKind } from '../flags/flag';
import { textOf } from '../text/span';

/** The flags of one kind that bear on a claim: each wording once, at the first place where it stands. */
export interface JoinedFlags {
  readonly kind: FlagKind;
  readonly places: readonly { readonly words: string; readonly first: Flag; readonly times: number }[];
}

/** Joins what a claim is flagged with: a kind once, in the order of its first flag, and a wording once within it. */
export function joinFlags(text: string, flags: readonly Flag[]): readonly JoinedFlags[] {
  const kinds = [...new Set(flags.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const worded = flags.flatMap((flag) => (flag.kind === kind ? [{ flag, words: textOf(text, flag) }] : []));
    const wordings = [...new Set(worded.map(({ words }) => words.toLowerCase()))];
    const places = wordings.flatMap((wording) => {
      const same = worded.filter(({ words }) => words.toLowerCase() === wording);
      return same[0] ? [{ words: same[0].words, first: same[0].flag, times: same.length }] : [];
    });
    return { kind, places };
  });
}
