import type { Analysis } from '../analysis';
import { overlaps, type Span } from '../text/span';
import { isAnswer } from './claim-answer';

/** A mark on the page: an index into one of the lists of `Analysis`. */
export interface MarkRef {
  readonly kind: 'flag' | 'attribution' | 'claim';
  readonly index: number;
}

/** All that is marked at a place: answered claims, flags, and whose words they are; each list in reading order. */
export function marksUnder({ claims, flags, attributions }: Analysis, place: Span): readonly MarkRef[] {
  const under = <T>(kind: MarkRef['kind'], items: readonly T[], holds: (item: T) => boolean): MarkRef[] =>
    items.flatMap((item, index) => (holds(item) ? [{ kind, index }] : []));
  return [
    ...under('claim', claims, (claim) => overlaps(claim, place) && isAnswered(claim)),
    ...under('flag', flags, (flag) => overlaps(flag, place)),
    ...under('attribution', attributions, ({ source, cue }) =>
      [...source, ...cue].some((span) => overlaps(span, place)),
    ),
  ];
}

/** Whether a corpus or the article itself answers a claim: then it is marked on the page. Agreement is no answer. */
export const isAnswered = ({ counters, echoes }: Analysis['claims'][number]): boolean =>
  [...counters, ...echoes].some(isAnswer);
