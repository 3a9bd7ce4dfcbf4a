import { expect, it } from 'vitest';
import { whileAlive } from './while-alive';

it('gives what is said, and the other value only where asking throws', () => {
  expect(whileAlive(() => false, true)).toBe(false);
  const dead = () => {
    throw new TypeError("can't access dead object");
  };
  expect(whileAlive(dead, true)).toBe(true);
});
