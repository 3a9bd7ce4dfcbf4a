import type { Token, TokenRange } from '../text/tokens';
import type { Pattern, PatternNode, Want } from './pattern';
import { featuresOfToken } from './symbols';

/**
 * Which tokens of a match are marked: all, or those that stand in the pattern's square brackets. To find these, reads the
 * pattern again, token by token; null where it does not fit the range exactly.
 */
export function markOf(
  pattern: Pattern,
  tokens: readonly Token[],
  { from, to }: TokenRange,
): TokenRange | null {
  if (isEmpty(pattern.before) && isEmpty(pattern.after)) return { from, to };
  for (const start of endsOf(pattern.before, tokens, from, to)) {
    for (const end of endsOf(pattern.mark, tokens, start, to)) {
      for (const last of endsOf(pattern.after, tokens, end, to)) {
        if (last === to) return { from: start, to: end };
      }
    }
  }
  return null;
}

const isEmpty = (node: PatternNode): boolean => node.type === 'sequence' && node.parts.length === 0;

/** Where a pattern that begins at token `at` can end, the order of its choices first. */
export function* endsOf(
  node: PatternNode,
  tokens: readonly Token[],
  at: number,
  to: number,
): Generator<number> {
  if (node.type === 'token') {
    const token = at < to ? tokens[at] : undefined;
    if (!token) return;
    const meets = (want: Want): boolean => fits(want, token);
    if (node.any.some(meets) && !node.except.some(meets)) yield at + 1;
  } else if (node.type === 'choice') {
    for (const option of node.options) yield* endsOf(option, tokens, at, to);
  } else {
    yield* endsOfParts(node.parts, 0, tokens, at, to);
  }
}

function* endsOfParts(
  parts: readonly PatternNode[],
  index: number,
  tokens: readonly Token[],
  at: number,
  to: number,
): Generator<number> {
  const part = parts[index];
  if (!part) yield at;
  else for (const end of endsOf(part, tokens, at, to)) yield* endsOfParts(parts, index + 1, tokens, end, to);
}

const fits = ({ word, features }: Want, token: Token): boolean =>
  (word === null || word === token.lower) && (featuresOfToken(token) & features) === features;
