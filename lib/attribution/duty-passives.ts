import type { TextDocument } from '../text/document';

/**
 * Participles that after a form of "be" tell of a duty, a plan or a lot, and not of words that anybody said: "the units were
 * expected to hold the bank". "Is said to", "is believed to" are none of them.
 */
const DUTIES = new Set(
  (
    'expected required supposed scheduled forced subjected obliged obligated tasked assigned slated meant intended ' +
    'designed compelled entitled allowed permitted committed'
  ).split(' '),
);

/** Whether a cue is such a passive: its last word, followed by "to" in it or after it. */
export function isDutyPassive(
  { tokens }: TextDocument,
  cue: { readonly from: number; readonly to: number },
): boolean {
  let last = cue.to - 1;
  if (tokens[last]?.lower === 'to') last--;
  return DUTIES.has(tokens[last]?.lower ?? '') && tokens[last + 1]?.lower === 'to';
}
