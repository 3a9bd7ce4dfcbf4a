import { lowerAt, type Token } from '../../text/tokens';
import { CLAUSE } from './clause';
import { keyOf } from './lemma';
import { isCessation } from './negation';
import type { Meaning, Phrase, Vocabulary } from './vocabulary';

/** A phrase of the word lists in the text: tokens `from` to `to` (exclusive). */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  /** Other words may stand inside. */
  readonly gapped: boolean;
}

/** A gap in a phrase ("lay ~ down arms") holds at most so many words: an object, seldom more. */
const WIDEST_GAP = 4;
const CAPITAL = /^\p{Lu}\p{Ll}/u;
const BREAK = /^[.;:?!]$/;

const singular = (word: string): string => word.replace(/(?:(?<=(?:s|x|ch|sh))es|(?<!s)s)$/, '');

/** A noun has no other forms than its plural: "a killing" is not found in "killed". */
const isOtherForm = ({ meaning, parts, words }: Phrase, { lower }: Token): boolean =>
  meaning.kind === 'act' &&
  meaning.form === 'noun' &&
  parts.length === 1 &&
  singular(lower) !== singular(words.toLowerCase());

/**
 * Whether the word means something else beside the one that follows: no officer is meant by "a general rule", no city by
 * "the Kyiv Post", and whoever "stopped ramming" stopped nobody.
 */
function isPartOfOther({ meaning, parts }: Phrase, tokens: readonly Token[], at: number): boolean {
  if (parts.length > 1) return false;
  const [own, next] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)];
  if (meaning.kind === 'group') return CLAUSE.compounds.has(`${own}-${next}`);
  if (meaning.kind === 'party') return CLAUSE.mastheads.has(next) && CAPITAL.test(tokens[at + 1]?.text ?? '');
  return meaning.kind === 'act' && isCessation(tokens, at);
}

/** Where the word that closes a gap stands, or -1. */
function closeGap(wanted: string, tokens: readonly Token[], from: number, to: number): number {
  const limit = Math.min(to, from + WIDEST_GAP + 1);
  for (let at = from; at < limit; at++) {
    const token = tokens[at] as Token;
    if (keyOf(token.lower) === wanted) return at;
    if (BREAK.test(token.text)) return -1;
  }
  return -1;
}

/** Where the phrase ends if its first part stands at `from`, or -1. */
function endOf({ parts, exact }: Phrase, tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  for (let index = 1; index < parts.length; index++) {
    const wanted = parts[index] as string | null;
    if (wanted === null) continue;
    const token = tokens[at + 1];
    if (parts[index - 1] === null) at = closeGap(wanted, tokens, at + 1, to);
    else at = at + 1 < to && token && (exact ? token.text : keyOf(token.lower)) === wanted ? at + 1 : -1;
    if (at < 0) return -1;
  }
  return at + 1;
}

/** All phrases among tokens `from` to `to`, longer ones before shorter ones that they contain. */
export function findMentions(
  { names, phrases }: Vocabulary,
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly Mention[] {
  const found: Mention[] = [];
  const take = (listed: readonly Phrase[] | undefined, at: number): void => {
    if (!listed) return;
    for (const phrase of listed) {
      const end = endOf(phrase, tokens, at, to);
      if (end > 0 && !isOtherForm(phrase, tokens[at] as Token) && !isPartOfOther(phrase, tokens, at))
        found.push({ from: at, to: end, meaning: phrase.meaning, gapped: phrase.parts.includes(null) });
    }
  };
  for (let at = from; at < to; at++) {
    const { text, lower } = tokens[at] as Token;
    take(names.get(text), at);
    take(phrases.get(keyOf(lower)), at);
  }
  if (found.length === 0) return found;
  const genuine = found.filter(namesOnly(tokens, from, to));
  return withoutInner(genuine.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)).sort(
    (a, b) => a.from - b.from || b.to - a.to,
  );
}

/** "Russian Defence Ministry" is not also "Russian", nor are the United Nations a unit. */
function hides(outer: Mention, inner: Mention): boolean {
  const longer = outer.to - outer.from > inner.to - inner.from;
  const { kind, id, form } = outer.meaning;
  const same = kind === inner.meaning.kind && id === inner.meaning.id;
  if (same) return kind !== 'group' || form === inner.meaning.form;
  if (kind === 'party') return longer && inner.meaning.kind !== 'topic';
  return longer && !outer.gapped && kind === inner.meaning.kind && kind === 'act';
}

/** Inside a sentence a word with a capital is part of a name, unless the sentence is a headline In Capitals. */
function namesOnly(tokens: readonly Token[], from: number, to: number): (mention: Mention) => boolean {
  const words = tokens.slice(from + 1, to).filter(({ text }) => /^\p{L}{4,}/u.test(text));
  const capitals = words.filter(({ text }) => CAPITAL.test(text)).length;
  if (capitals * 2 > words.length) return () => true;
  return ({ from: at, meaning }) =>
    at === from ||
    meaning.kind === 'party' ||
    meaning.kind === 'topic' ||
    !CAPITAL.test(tokens[at]?.text ?? '') ||
    /^["'(]|''$/.test(tokens[at - 1]?.text ?? '');
}

/** Of mentions that overlap, those that no longer one hides. */
function withoutInner(longestFirst: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of longestFirst) {
    const around = kept.filter((other) => other.from <= mention.from && mention.to <= other.to);
    if (!around.some((other) => hides(other, mention))) kept.push(mention);
  }
  return kept;
}
