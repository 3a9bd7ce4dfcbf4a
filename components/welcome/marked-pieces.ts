import type { Analysis } from '../../lib/analysis';
import { isAnswered } from '../../lib/reading/marks-under';
import { contains, overlaps, type Span } from '../../lib/text/span';
import type { MarkKind } from '../look/mark-styles';

/** A stretch of text that is marked in one way throughout; null: not at all. */
export interface Piece extends Span {
  readonly kinds: readonly MarkKind[];
}

/** Cuts a block of an article wherever a mark begins or ends. The pieces cover the block without gap or overlap. */
export function markedPieces(analysis: Analysis, block: Span): readonly Piece[] {
  const marks = marksOf(analysis).filter((mark) => overlaps(mark, block));
  const edges = [block.start, block.end, ...marks.flatMap(({ start, end }) => [start, end])]
    .filter((edge) => edge >= block.start && edge <= block.end)
    .sort((a, b) => a - b);
  return edges.flatMap((start, index) => {
    const piece = { start, end: edges[index + 1] ?? start };
    if (piece.end === piece.start) return [];
    return [{ ...piece, kinds: marks.filter((mark) => contains(mark, piece)).map(({ kind }) => kind) }];
  });
}

interface KindSpan extends Span {
  readonly kind: MarkKind;
}

function marksOf({ flags, attributions, claims }: Analysis): readonly KindSpan[] {
  const as = (kind: MarkKind, { start, end }: Span): KindSpan => ({ kind, start, end });
  return [
    ...claims.filter(isAnswered).map((claim) => as('answer', claim)),
    ...attributions.flatMap(({ source }) => source.map((span) => as('source', span))),
    ...attributions.flatMap(({ cue }) => cue.map((span) => as('cue', span))),
    ...flags.map((flag) => as(flag.kind, flag)),
  ];
}
