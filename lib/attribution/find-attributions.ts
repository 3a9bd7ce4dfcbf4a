import { type TextDocument, tokensIn } from '../text/document';
import { hull, textOf } from '../text/span';
import type { Attribution } from './attribution';
import { type CitedSpans, withCited } from './cited';
import { normalName } from './entities';
import { mannerOf } from './manner';
import { mediumOf } from './medium';
import { type NameResolver, nameResolver } from './names';
import { withNested } from './nested';
import type { Referent } from './salience';
import { type AttributionModel, type AttributionSpans, findSpans } from './spans';
import { viaOf } from './via';

/** Who says what in a text, in reading order; speech inside speech follows what it stands in. Linear in its length. */
export function findAttributions(document: TextDocument, model: AttributionModel): readonly Attribution[] {
  return describeSpans(document, findSpans(document, model));
}

/** Says of given spans who speaks, how and through what. */
export function describeSpans(
  document: TextDocument,
  found: readonly AttributionSpans[],
): readonly Attribution[] {
  if (found.length === 0) return [];
  const names = nameResolver(document);
  const all = withCited(document, names.entities, withNested(document, names.entities, found));
  const referents: Referent[] = [];
  for (const spans of all) referents.push(referentOf(document, names, spans, referents));
  return all.map((spans, index) => attributionOf(document, names, spans, referents, index));
}

const NO_SOURCE: Referent = {
  sourceClass: 'none',
  name: null,
  named: null,
  entity: null,
  gender: null,
  plural: false,
};

function referentOf(
  document: TextDocument,
  names: NameResolver,
  spans: CitedSpans,
  before: readonly Referent[],
): Referent {
  const span = hull(spans.source);
  if (!span) return NO_SOURCE;
  const { from, to } = tokensIn(document, spans.source[0] ?? span);
  return names.resolve(from, to, spans.within === null ? null : (before[spans.within] ?? null));
}

function attributionOf(
  document: TextDocument,
  names: NameResolver,
  spans: CitedSpans,
  referents: readonly Referent[],
  index: number,
): Attribution {
  const { source, cue, content, within, confidence } = spans;
  const { sourceClass, name, named } = referents[index] ?? NO_SOURCE;
  const isSaid =
    name !== null && source.some((span) => normalName(textOf(document.text, span)).includes(name));
  const elsewhere = isSaid ? null : named;
  return {
    source,
    cue,
    content,
    sourceClass,
    manner: mannerOf(document, content),
    name,
    named: elsewhere,
    medium: mediumOf(document, spans, names),
    within,
    via: viaOf(spans, referents[index] ?? NO_SOURCE, referents),
    confidence,
  };
}
