import { describe, expect, it } from 'vitest';
import { tokenise } from '../../text/tokens';
import { namesCountry } from './countries';

describe('namesCountry', () => {
  it.each([
    ['Ethiopia', true],
    ['Ethiopians', true],
    ['Britain', true],
    ['Turkey', true],
    ['Gaza', true],
    ['Germans', true],
    ['Greek', true],
    ['Israeli', true],
    ['Kemerovo', false],
    ['Monday', false],
  ])('%s: %s', (word, expected) => {
    expect(tokenise(word).some(namesCountry)).toBe(expected);
  });
});
