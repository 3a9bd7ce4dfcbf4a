import type { Vocabulary } from '../reading/vocabulary';

/** An act and all that it is a case of. */
export function kindsOf({ acts }: Vocabulary, act: string): readonly string[] {
  return [act, ...(acts.get(act)?.kindOf ?? []).flatMap((kind) => (acts.has(kind) ? [kind] : []))];
}
