import { hashOf } from '../../lib/attribution/hash';
import type { Signals } from '../../lib/attribution/signals';
import { readText, type TextDocument } from '../../lib/text/document';
import type { Annotated } from './corpus';

/** Capitalised words that any report may hold, so that they are worth learning. */
const COMMON = new Set(
  (
    'mr mrs ms dr prof sen sens rep reps gov gen col lt maj sgt capt adm rev pres i u.s u.k u.n u.s. u.k. u.n. ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december american americans european twitter facebook instagram youtube'
  ).split(' '),
);

/** The words of a corpus that stand in it only capitalised: names of its time and place. */
export function namesOf(corpus: readonly Annotated[]): ReadonlySet<string> {
  const capitalised = new Set<string>();
  const plain = new Set<string>(COMMON);
  for (const { text } of corpus)
    for (const { text: word, lower } of readText(text).tokens)
      (word === lower ? plain : capitalised).add(lower);
  return new Set([...capitalised].filter((word) => !plain.has(word)));
}

/**
 * Puts words that no other document has in the place of names, the same one for the same name. So nothing can be learned
 * about single names: they look as the names of another time and place will look.
 */
export function hideNames(
  signals: Signals,
  document: TextDocument,
  names: ReadonlySet<string>,
  salt: string,
): void {
  for (let i = 0; i < signals.size; i++) {
    const lower = document.tokens[signals.tokenAt[i] as number]?.lower;
    if (lower === undefined || !names.has(lower)) continue;
    const hash = hashOf(`${salt} ${lower}`);
    signals.word[i] = hash;
    signals.suffix3[i] = hash ^ 3;
    signals.suffix2[i] = hash ^ 2;
    signals.prefix4[i] = hash ^ 4;
    signals.cluster[i] = 0;
  }
}
