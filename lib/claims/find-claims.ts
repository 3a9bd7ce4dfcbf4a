import type { Attribution } from '../attribution/attribution';
import type { Flag } from '../flags/flag';
import type { TextDocument } from '../text/document';
import { byPosition, hull, overlaps, type Span } from '../text/span';
import type { Claim } from './claim';
import { ownStatements } from './own-statements';
import { wordsIn } from './words-in';

/** Fewer words than this ("to comment", "them") say nothing that a corpus could answer. */
const LEAST_SAID = 2;

/** "To comment" is one word of content. */
const opensWithTo = ({ text }: TextDocument, { start, end }: Span): number =>
  /^to\s/i.test(text.slice(start, end)) ? 1 : 0;

/** Every statement of the article that could be true or false, in reading order. Linear in its length. */
export function findClaims(
  document: TextDocument,
  attributions: readonly Attribution[],
  flags: readonly Flag[],
): readonly Claim[] {
  const said = attributions.flatMap(({ content }, index) => {
    const span = hull(content);
    return span && wordsIn(document, span) - opensWithTo(document, span) >= LEAST_SAID
      ? [{ ...span, attribution: index }]
      : [];
  });
  const own = ownStatements(document, attributions).map((span) => ({ ...span, attribution: null }));
  const claims = [...said, ...own].sort(byPosition);
  const bearing = flagsBearingOn(claims, flags);
  return claims.map((claim, index) => ({ ...claim, flags: bearing[index] ?? [] }));
}

/** For each claim, the flags in it or with a scope that touches it. */
function flagsBearingOn(claims: readonly Span[], flags: readonly Flag[]): number[][] {
  const bearing: number[][] = claims.map(() => []);
  const reach = furthestEnds(claims);
  flags.forEach((flag, index) => {
    const whole = flag.scope ? (hull([flag, flag.scope]) ?? flag) : flag;
    for (let at = firstReaching(reach, whole.start); at < claims.length; at++) {
      const claim = claims[at] as Span;
      if (claim.start >= whole.end) break;
      if (overlaps(claim, flag) || (flag.scope && overlaps(claim, flag.scope))) bearing[at]?.push(index);
    }
  });
  return bearing;
}

/** For each claim, how far it and those before it reach: grows, so that it can be searched. */
function furthestEnds(claims: readonly Span[]): number[] {
  let furthest = 0;
  return claims.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
}

/** The first claim that may end after a place in the text. */
function firstReaching(reach: readonly number[], place: number): number {
  let low = 0;
  let high = reach.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] as number) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
