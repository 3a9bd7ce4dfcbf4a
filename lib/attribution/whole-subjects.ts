import type { Token, TokenRange } from '../text/tokens';
import type { RoleTokens } from './agentless';
import { isCapital } from './name-shape';

/** What somebody says something of, before those who say it: "…, an allegation the company denies". */
const CLAIMS =
  /^(?:allegation|accusation|assertion|charge|claim|figure|idea|notion|rumour|rumor|suggestion|theory|version)s?$/;
const BE = /^(?:is|are|was|were|has|have|had)$/;
/** Words that begin a clause with a subject of its own. */
const SUBORDINATE = /^(?:after|because|as|since|while|when|but)$/;
const RELATIVE = /^(?:who|which|that|whose|whom|where|,)$/;
const SAYS = /^(?:alleges?|says?|said|claims|claimed|suggests?|suggested)$/;
const PRONOUN = /^(?:he|she|they|it|we)$/;

/**
 * Cuts from a source what is no part of the subject that speaks: the clause before it ("A man is in custody after |police|
 * say"), whoever says so of them ("Court documents allege |Reece| told"), the noun that they speak of ("an allegation |the
 * company| denies"), their other verb ("|Jim Toller| disagreed, telling"). Other attributions come back as they are.
 */
export function mendSubject(tokens: readonly Token[], roles: RoleTokens): RoleTokens {
  const [source, more] = roles.source;
  const cue = roles.cue[0];
  if (!source || more || !cue || source.to > cue.from) return roles;
  const from = Math.max(source.from, ...STARTS.map((start) => start(tokens, source)));
  const to = lastOf(tokens, { from, to: source.to }, cue);
  return from === source.from && to === source.to ? roles : { ...roles, source: [{ from, to }] };
}

type Start = (tokens: readonly Token[], source: TokenRange) => number;

const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

/** Where the last of some words is followed by the subject; 0 where none is. */
function afterLast({ from, to }: TokenRange, isEdge: (at: number) => boolean): number {
  for (let at = to - 2; at > from; at--) if (isEdge(at)) return at + 1;
  return 0;
}

const STARTS: readonly Start[] = [
  (tokens, { from, to }) => {
    if (!/^[,—–-]$/.test(lower(tokens, from - 1))) return 0;
    const start = afterLast({ from, to }, (at) => CLAIMS.test(lower(tokens, at)));
    return lower(tokens, start) === 'the' || isCapital(tokens[start]) || PRONOUN.test(lower(tokens, start))
      ? start
      : 0;
  },
  (tokens, { from, to }) =>
    afterLast({ from, to }, (at) => {
      if (!SUBORDINATE.test(lower(tokens, at))) return false;
      const before = tokens.slice(from, at).map((token) => token.lower);
      return before.some((word) => BE.test(word)) && !before.some((word) => RELATIVE.test(word));
    }),
  (tokens, { from, to }) =>
    afterLast({ from, to }, (at) => {
      if (
        !SAYS.test(lower(tokens, at)) ||
        !(isCapital(tokens[at + 1]) || PRONOUN.test(lower(tokens, at + 1)))
      )
        return false;
      return !tokens.slice(from, at).some((token) => RELATIVE.test(token.lower) || /^[("]$/.test(token.text));
    }),
];

/** "Her colleague Jim Toller disagreed, telling …": a verb after the name, and another one for the cue. */
function lastOf(tokens: readonly Token[], { from, to }: TokenRange, cue: TokenRange): number {
  const last = to - 1;
  const isVerb =
    last > from + 1 && /^\p{Ll}+ed$/u.test(tokens[last]?.text ?? '') && isCapital(tokens[last - 1]);
  return isVerb && lower(tokens, to) === ',' && /ing$/.test(lower(tokens, cue.from)) ? last : to;
}
