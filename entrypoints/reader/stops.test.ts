import { describe, expect, it } from 'vitest';
import type { MarkStyle } from '../../lib/page/mark';
import type { PageMark } from './page-marks';
import { stopsFrom, stopsOf } from './stops';

const mark = (style: MarkStyle, start: number, end = start + 10, index = 0): PageMark => ({
  style,
  start,
  end,
  layer: 'sources',
  subject: { kind: 'attribution', index },
});

const twins = [mark('source', 0), mark('source', 0, 10, 1)];
const marks = [...twins, mark('cue', 12), mark('hearsay', 50), mark('source', 50), mark('denial', 50, 90)];

/** The starts and ends that so many steps come to. */
const walk = (steps: number, direction: 1 | -1): readonly string[] => {
  const stops = stopsOf(marks);
  let current: PageMark | null = null;
  return Array.from({ length: steps }, () => {
    const [stop] = stopsFrom(stops, current, direction);
    current = stop?.[0] ?? null;
    return `${current?.start}–${current?.end}`;
  });
};

describe('steps from mark to mark', () => {
  it('come to each place once, and begin anew after the last', () => {
    expect(walk(5, 1)).toEqual(['0–10', '50–60', '50–90', '0–10', '50–60']);
  });

  it('go back the same way', () => {
    expect(walk(4, -1)).toEqual(['50–90', '50–60', '0–10', '50–90']);
  });

  it('show all that is marked at a place', () => {
    expect(stopsOf(marks)).toEqual([twins, [marks[3], marks[4]], [marks[5]]]);
  });

  it('begin with the first place where the card was that of no stop', () => {
    const [first] = stopsFrom(stopsOf(marks), mark('cue', 12), 1);
    expect(first).toEqual(twins);
  });

  it('end where nothing is marked', () => {
    expect(stopsFrom(stopsOf([mark('cue', 12)]), null, 1)).toEqual([]);
  });
});
