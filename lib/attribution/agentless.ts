import type { Token, TokenRange } from '../text/tokens';

/** The three roles of an attribution as tokens. */
export interface RoleTokens {
  readonly source: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

const BE = new Set('is are was were be been being'.split(' '));
/** What may stand between "be" and its participle: "is also said", "is reportedly said". */
const BETWEEN = /^(?:also|now|still|often|then|even|already|sometimes|long|not|n't|\w+ly)$/;
const MOST_BETWEEN = 4;
/** Words of the verb before "be": "has been said", "would be understood". */
const BEFORE_BE = new Set("has have had 's 've 'd will would may might could can".split(' '));
/** A subject has hardly ever more tokens; without a bound a text without full stops would be read again for each cue. */
const LONGEST_SUBJECT = 100;
/** Participles that pass something on without saying whose words it is. */
const PASSED_ON = new Set(
  (
    'said believed thought reported alleged rumoured rumored understood claimed known assumed feared stated announced ' +
    'considered presumed'
  ).split(' '),
);
/** "He is reported to have said …" has a speaker all the same. */
const SAID = new Set(
  'said told claimed stated written denied warned admitted confirmed asked promised'.split(' '),
);
const CLAUSE_EDGE = /^(?:[,;:.?!()"—]|''|--|and|but|that|which|who)$/;

/**
 * Mends "Footage is said to show …", "It is reported that …" and "The court heard …": nobody is named who says so, so there is no source, and the
 * subject belongs to what is said. Other attributions come back as they are.
 */
export function mendAgentless(tokens: readonly Token[], roles: RoleTokens): RoleTokens {
  const [cue] = roles.cue;
  if (cue && isHeard(tokens, roles, cue)) return { ...roles, source: [] };
  const participle = cue && roles.cue.length === 1 ? participleIn(tokens, cue) : null;
  if (participle === null) return roles;
  const next = tokens[participle + 1]?.lower;
  const verb = { from: verbStart(tokens, participle), to: participle + 1 };
  const subject = subjectBefore(tokens, verb.from);
  if (
    (next === 'that' || !/\p{L}/u.test(next ?? '')) &&
    tokens[subject.from]?.lower === 'it' &&
    subject.to - subject.from === 1
  )
    return { ...roles, source: [] };
  const last = roles.content.filter(({ from }) => from > participle).at(-1);
  if (SAID.has(tokens[participle + 3]?.lower ?? '') && tokens[participle + 2]?.lower === 'have') return roles;
  if (next !== 'to' || subject.from === subject.to || !last) return roles;
  return { source: [], cue: [verb], content: [subject, { from: participle + 1, to: last.to }] };
}

/** Those before whom something is said; whoever says it is not named. */
export const HEARERS = /^(?:court|jury|jurors|inquest|inquiry|tribunal|trial|hearing|judge|mps|committee)$/;

/** "The court heard that …", "…, jury told": whoever says it is not named. */
function isHeard(tokens: readonly Token[], { source }: RoleTokens, cue: TokenRange): boolean {
  const hearer = source[0]?.to ?? 0;
  if (hearer > cue.from || !HEARERS.test(tokens[hearer - 1]?.lower ?? '')) return false;
  const verb = tokens[cue.to - 1]?.lower ?? '';
  const isLast = !/^[\p{L}\p{N}"]/u.test(tokens[cue.to]?.text ?? '') || !sameParagraph(tokens, cue.to);
  return /^(?:heard|hears|hear)$/.test(verb) || (verb === 'told' && isLast);
}

/** The participle in a cue that passes something on, right after a form of "be". */
function participleIn(tokens: readonly Token[], { from, to }: TokenRange): number | null {
  for (let i = Math.max(1, from); i < to; i++)
    if (PASSED_ON.has(tokens[i]?.lower ?? '') && BE.has(tokens[beBefore(tokens, i)]?.lower ?? '')) return i;
  return null;
}

/** Where "be" stands if the word at `participle` is its participle: right before it, or before the adverbs there. */
function beBefore(tokens: readonly Token[], participle: number): number {
  const first = Math.max(0, participle - MOST_BETWEEN);
  let at = participle - 1;
  while (at > first && BETWEEN.test(tokens[at]?.lower ?? '')) at--;
  return at;
}

function verbStart(tokens: readonly Token[], participle: number): number {
  const be = beBefore(tokens, participle);
  return BEFORE_BE.has(tokens[be - 1]?.lower ?? '') ? be - 1 : be;
}

/** From the beginning of the clause to its verb. */
function subjectBefore(tokens: readonly Token[], verb: number): TokenRange {
  const first = Math.max(0, verb - LONGEST_SUBJECT);
  let from = verb;
  while (from > first && !CLAUSE_EDGE.test(tokens[from - 1]?.lower ?? '') && sameParagraph(tokens, from))
    from--;
  return { from, to: verb };
}

const sameParagraph = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.paragraph === tokens[i]?.paragraph;
