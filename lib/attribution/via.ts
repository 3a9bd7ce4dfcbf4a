import type { NestedSpans } from './nested';
import type { Referent } from './salience';

/**
 * The index of the attribution that passes this one on: the one in whose content it stands, unless both are the same
 * speaker ("Lubinets said he had written …"). Null for what the article says itself, and where nobody passes it on.
 */
export function viaOf(
  spans: NestedSpans,
  own: Referent,
  referents: readonly (Referent | undefined)[],
): number | null {
  if (spans.within === null) return null;
  const outer = referents[spans.within];
  if (!outer || outer.sourceClass === 'none') return null;
  const same =
    (own.entity !== null && own.entity === outer.entity) || (own.name !== null && own.name === outer.name);
  return same ? null : spans.within;
}
