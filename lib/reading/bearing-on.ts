import type { Flag } from '../flags/flag';
import { overlaps, textOf } from '../text/span';

/** As much as a card has room for, in UTF-16 units. */
const LONGEST = 160;

/** What a flag bears on, where that stands apart from it: a clause around the flag needs no telling. */
export function bearingOn(text: string, flag: Flag): string | null {
  if (!flag.scope || overlaps(flag.scope, flag)) return null;
  const words = textOf(text, flag.scope);
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
