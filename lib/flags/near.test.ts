import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, type Span } from '../text/span';
import { nearTo } from './near';

const spans = fc
  .tuple(fc.nat(5000), fc.integer({ min: 1, max: 1500 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

describe('nearTo', () => {
  it('finds all that overlap, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(spans, { maxLength: 3 }), { maxLength: 20 }), spans, (things, place) => {
        const found = nearTo(things, (own) => own)(place);
        const wanted = things.filter((own) => own.some((span) => overlaps(span, place)));
        expect(found.filter((own) => wanted.includes(own))).toEqual(wanted);
      }),
    );
  });

  it('leaves out what stands far off', () => {
    const things = Array.from({ length: 1000 }, (_, index) => ({
      start: index * 100,
      end: index * 100 + 80,
    }));
    expect(nearTo(things, (span) => [span])({ start: 50_000, end: 50_020 }).length).toBeLessThan(20);
  });
});
