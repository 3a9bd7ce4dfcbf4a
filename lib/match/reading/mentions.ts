import type { Token } from '../../text/tokens';
import { keyOf } from './lemma';
import type { Meaning, Phrase, Vocabulary } from './vocabulary';

/** A phrase of the word lists in the text: tokens `from` to `to` (exclusive). */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

/** A gap in a phrase ("lay ~ down arms") holds at most so many words: an object, seldom more. */
const WIDEST_GAP = 4;
const BREAK = /^[.;:?!]$/;

/** Where the phrase ends if its first part stands at `from`, or -1. */
function endOf({ parts, exact }: Phrase, tokens: readonly Token[], from: number, to: number): number {
  let at = from + 1;
  for (let part = 1; part < parts.length; part++) {
    const wanted = parts[part];
    if (wanted === null) {
      const next = parts[++part];
      const limit = Math.min(to, at + WIDEST_GAP + 1);
      while (at < limit && !BREAK.test(tokens[at]?.text ?? '') && keyOf(tokens[at]?.lower ?? '') !== next)
        at++;
      if (at >= limit || keyOf(tokens[at]?.lower ?? '') !== next) return -1;
    } else {
      const token = tokens[at];
      if (at >= to || !token || (exact ? token.text : keyOf(token.lower)) !== wanted) return -1;
    }
    at++;
  }
  return at;
}

/** All phrases among tokens `from` to `to`, longer ones before shorter ones that they contain. */
export function findMentions(
  { phrases }: Vocabulary,
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    for (const key of [`=${token.text}`, keyOf(token.lower)]) {
      for (const phrase of phrases.get(key) ?? []) {
        const end = endOf(phrase, tokens, at, to);
        if (end > 0) found.push({ from: at, to: end, meaning: phrase.meaning });
      }
    }
  }
  return withoutInner(found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)).sort(
    (a, b) => a.from - b.from || b.to - a.to,
  );
}

/** Of mentions of one kind that overlap, only the longest: "Russian Defence Ministry" is not also "Russian". */
function withoutInner(longestFirst: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of longestFirst) {
    const { kind, id } = mention.meaning;
    const inner = kept.some(
      (other) =>
        other.meaning.kind === kind &&
        other.from <= mention.from &&
        mention.to <= other.to &&
        (other.to - other.from > mention.to - mention.from || other.meaning.id === id),
    );
    if (!inner) kept.push(mention);
  }
  return kept;
}
