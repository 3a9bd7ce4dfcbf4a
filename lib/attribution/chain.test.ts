import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestLabels,
  emptyTransitions,
  IMPOSSIBLE,
  lattice,
  marginalsAt,
  sumOverLabels,
  type Transitions,
} from './chain';
import { bestSequences } from './k-best';
import { LABELS, mayEnd, mayFollow, START } from './labels';

/** All sequences of labels that may be, with their scores. */
function allSequences(scores: Float64Array, length: number, transitions: Transitions) {
  let open = [{ labels: [] as number[], score: 0 }];
  for (let i = 0; i < length; i++)
    open = open.flatMap(({ labels, score }) =>
      Array.from({ length: LABELS }, (_, label) => label)
        .filter((label) => mayFollow(labels.at(-1) ?? START, label))
        .map((label) => ({
          labels: [...labels, label],
          score:
            score +
            (scores[i * LABELS + label] as number) +
            (transitions[(labels.at(-1) ?? START) * LABELS + label] as number),
        })),
    );
  return open.filter(({ labels }) => mayEnd(labels.at(-1) ?? 0));
}

const problems = fc.integer({ min: 1, max: 4 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    scores: fc
      .array(fc.double({ min: -5, max: 5, noNaN: true }), {
        minLength: length * LABELS,
        maxLength: length * LABELS,
      })
      .map((values) => Float64Array.from(values)),
    transitions: fc
      .array(fc.double({ min: -2, max: 2, noNaN: true }), {
        minLength: (LABELS + 1) * LABELS,
        maxLength: (LABELS + 1) * LABELS,
      })
      .map((values) =>
        emptyTransitions().map((value, cell) => (value === IMPOSSIBLE ? value : (values[cell] as number))),
      ),
  }),
);

describe('against all sequences written out', () => {
  it('finds a best sequence', () => {
    fc.assert(
      fc.property(problems, ({ scores, length, transitions }) => {
        const all = allSequences(scores, length, transitions);
        const best = Math.max(...all.map(({ score }) => score));
        const found = [...bestLabels(scores, length, transitions)].join();
        expect(all.find(({ labels }) => labels.join() === found)?.score).toBeCloseTo(best, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('lists the best sequences in order', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 12 }), ({ scores, length, transitions }, k) => {
        const all = allSequences(scores, length, transitions);
        const best = all.map(({ score }) => score).sort((a, b) => b - a);
        const found = bestSequences(scores, length, transitions, k);
        expect(found).toHaveLength(Math.min(k, all.length));
        expect(new Set(found.map(({ labels }) => labels.join())).size).toBe(found.length);
        for (const [rank, { labels, score }] of found.entries()) {
          expect(score).toBeCloseTo(best[rank] as number, 9);
          expect(all.find((one) => one.labels.join() === labels.join())?.score).toBeCloseTo(score, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sums over sequences, and gives each label its share', () => {
    const space = lattice();
    fc.assert(
      fc.property(problems, ({ scores, length, transitions }) => {
        const all = allSequences(scores, length, transitions);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
        expect(sumOverLabels(scores, length, transitions, space)).toBeCloseTo(Math.log(total), 9);
        const marginals = new Float64Array(LABELS);
        for (let i = 0; i < length; i++) {
          marginalsAt(space, i, marginals);
          for (let label = 0; label < LABELS; label++) {
            const those = all.filter(({ labels }) => labels[i] === label);
            const share = those.reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
            expect(marginals[label]).toBeCloseTo(share, 9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
