import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayEnd, mayFollow, type Run, runsOf, START, writeRun } from './labels';

const runs = fc
  .array(
    fc.record({
      gap: fc.nat(2),
      length: fc.integer({ min: 1, max: 4 }),
      role: fc.integer({ min: 1, max: 3 }),
    }),
  )
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length, role }): Run => {
      const from = at + gap;
      at = from + length;
      return { role, from, to: at };
    });
  });

it('reads back the runs that were written, through labels that may follow each other', () => {
  fc.assert(
    fc.property(runs, fc.nat(5), (written, offset) => {
      const labels = new Uint8Array((written.at(-1)?.to ?? 0) + 1);
      for (const run of written) writeRun(labels, run);
      expect(runsOf(labels)).toEqual(written);
      expect(runsOf(labels, offset)[0]?.from).toBe(written[0] && written[0].from + offset);
      expect(
        [...labels].every((label, i) => mayFollow(i === 0 ? START : (labels[i - 1] as number), label)),
      ).toBe(true);
      expect(mayEnd(labels.at(-1) as number)).toBe(true);
    }),
  );
});
