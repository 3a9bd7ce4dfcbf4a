import { describe, expect, it } from 'vitest';
import { tokenise } from '../../text/tokens';
import { isDenier } from './deniers';

const denies = (text: string): boolean => {
  const tokens = tokenise(text);
  return tokens.some((_, at) => isDenier(tokens, at));
};

describe('isDenier', () => {
  it.each([
    ['Holmia denies ramming the trawlers.', true],
    ['Holmia rejected the allegation.', true],
    ['Reports of a collision were dismissed by Holmia.', true],
    ['Holmia dismissed it as invention.', true],
    ['That is a lie, Holmia says.', true],
    ['The crews reject orders to sail again.', false],
    ['Holmia rejected the offer of talks.', false],
    ['The boats lie on the beach.', false],
    ['Holmia rammed the trawlers.', false],
  ])('%s: %s', (text, expected) => {
    expect(denies(text)).toBe(expected);
  });
});
