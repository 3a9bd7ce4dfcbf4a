import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromColumns, toColumns } from './columns';

interface Row {
  readonly id: string;
  readonly date: string | null;
  readonly wordings?: readonly string[];
  readonly frames: readonly number[];
}

const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record(
    {
      id: fc.string(),
      date: fc.constantFrom(null, '2024', '2025'),
      wordings: fc.array(fc.string(), { maxLength: 2 }),
      frames: fc.constantFrom([], [], [1], [2, 3]),
    },
    { requiredKeys: ['id', 'date', 'frames'], noNullPrototype: true },
  ),
) as fc.Arbitrary<readonly Row[]>;

describe('columns', () => {
  it('give back the rows that they were made of, with the fields in their order', () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(JSON.stringify(fromColumns(toColumns(given)))).toBe(JSON.stringify(given));
      }),
    );
  });

  it('keep once what is the same in all rows', () => {
    const { varied } = toColumns([
      { id: 'a', date: null, frames: [] },
      { id: 'b', date: null, frames: [] },
    ]);
    expect(varied).toEqual({ id: ['a', 'b'] });
  });

  it('know a field without a value from one that is not there', () => {
    const given: readonly Row[] = [
      { id: 'a', date: null, wordings: [], frames: [] },
      { id: 'b', date: null, frames: [] },
    ];
    const [first, second] = fromColumns(toColumns(given));
    expect([first && 'wordings' in first, second && 'wordings' in second]).toEqual([true, false]);
  });
});
