import type { Analysis } from '../../lib/analysis';
import type { Layer, Looks } from '../../lib/extension/settings';
import type { FlagKind } from '../../lib/flags/flag';
import type { Mark, MarkStyle } from '../../lib/page/mark';
import { isAnswered, type MarkRef } from '../../lib/reading/marks-under';
import { byPosition, type Span } from '../../lib/text/span';

export interface PageMark extends Mark {
  readonly layer: Layer;
  readonly subject: MarkRef;
}

/** Whether two places have the same marks. */
export const isSame = (a: readonly PageMark[], b: readonly PageMark[]): boolean =>
  a.length === b.length && a.every((mark, index) => mark === b[index]);

const layerOf = (kind: FlagKind): Layer => (kind === 'speculation' ? 'speculation' : 'flags');

/** What of an analysis is marked on the page, in reading order. */
export function pageMarks(
  { flags, attributions, claims }: Analysis,
  layers: Looks['layers'],
): readonly PageMark[] {
  const mark = (span: Span, style: MarkStyle, layer: Layer, subject: MarkRef): PageMark => ({
    start: span.start,
    end: span.end,
    style,
    layer,
    subject,
  });
  const marks = [
    ...claims.flatMap((claim, index) =>
      isAnswered(claim) ? [mark(claim, 'answer', 'answers', { kind: 'claim', index })] : [],
    ),
    ...attributions.flatMap(({ source, cue }, index) => [
      ...source.map((span) => mark(span, 'source', 'sources', { kind: 'attribution', index })),
      ...cue.map((span) => mark(span, 'cue', 'sources', { kind: 'attribution', index })),
    ]),
    ...flags.map((flag, index) => mark(flag, flag.kind, layerOf(flag.kind), { kind: 'flag', index })),
  ];
  return marks.filter(({ layer }) => layers[layer]).sort(byPosition);
}
