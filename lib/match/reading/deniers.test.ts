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
    ['Holmia rules out a collision.', true],
    ['The captain rules out going home.', false],
    ['The recordings are fakes.', true],
    ['The captain gave a false name.', false],
    ['The captain made a false claim.', true],
    ['The crews reject being sent home.', false],
    ['The crews are beaten and denied medical help.', false],
    ['Holmia denies them food.', false],
    ['Holmia denies Vestran crews medical care.', false],
    ['The denial of treatment to the crews is filmed.', false],
    ['Holmia denies that the crews get no food.', true],
    ['Holmia denies keeping food from the crews.', true],
    ['Holmia denies claims about food.', true],
    ['Holmia issued a denial of the ramming.', true],
    ['The ramming is denied by Holmia.', true],
  ])('%s: %s', (text, expected) => {
    expect(denies(text)).toBe(expected);
  });
});
