import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeBox } from './card';

const VIEW = { width: 1000, height: 800 };

it.each([
  ['below', { left: 100, top: 100, bottom: 120 }, { left: 100, top: 126 }],
  ['above, where there is no room below', { left: 100, top: 700, bottom: 720 }, { left: 100, top: 494 }],
  ['inside, at the right edge', { left: 950, top: 100, bottom: 120 }, { left: 692, top: 126 }],
])('places a box %s', (_, anchor, expected) => {
  expect(placeBox(anchor, { width: 300, height: 200 }, VIEW)).toEqual(expected);
});

it('keeps any box that fits inside the window', () => {
  const place = fc.integer({ min: -2000, max: 2000 });
  fc.assert(
    fc.property(
      place,
      place,
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 1, max: 700 }),
      (x, y, width, height) => {
        const { left, top } = placeBox({ left: x, top: y, bottom: y + 20 }, { width, height }, VIEW);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(VIEW.width);
        expect(top + height).toBeLessThanOrEqual(VIEW.height);
      },
    ),
  );
});
