import { describe, expect, it } from 'vitest';
import { quoted } from './quoted';

const SOURCE = {
  name: 'A',
  written: null,
  role: null,
  sourceClass: 'person',
  medium: null,
  via: null,
  party: null,
  uncertain: false,
} as const;

describe('quoted', () => {
  it.each([
    ['that the bridge was closed', 'paraphrased', 'the bridge was closed'],
    ['That is true', 'paraphrased', 'That is true'],
    ['the thatched roof burnt', 'paraphrased', 'the thatched roof burnt'],
    ['We will stay,', 'quoted', '“We will stay”'],
    ['“We will stay,”', 'quoted', '“We will stay”'],
    ['"We will stay"', 'quoted', '"We will stay"'],
    ['they “will stay,” for now', 'mixed', 'they “will stay,” for now'],
  ] as const)('shows %j (%s) as %j', (text, manner, shown) => {
    expect(quoted({ text, source: { ...SOURCE, manner } })).toBe(shown);
  });

  it('leaves the outlet’s own words alone', () => {
    expect(quoted({ text: 'Talks broke off.', source: null })).toBe('Talks broke off.');
  });
});
