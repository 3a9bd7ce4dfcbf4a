import type { CitedSpans } from './cited';
import type { Referent } from './salience';

/**
 * The index of the attribution that passes this one on: the one that cites it or in whose content it stands, unless both
 * are the same speaker ("Lubinets said he had written …"). Null for what the article says itself, and where nobody passes it on.
 */
export function viaOf(
  spans: CitedSpans,
  own: Referent,
  referents: readonly (Referent | undefined)[],
): number | null {
  const by = spans.citedBy ?? spans.within;
  if (by === null) return null;
  const outer = referents[by];
  if (!outer || outer.sourceClass === 'none') return null;
  const same =
    (own.entity !== null && own.entity === outer.entity) || (own.name !== null && own.name === outer.name);
  return same ? null : by;
}
