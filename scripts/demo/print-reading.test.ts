import { expect, it } from 'vitest';
import { READING } from '../../components/example/reading';
import { printReading } from './print-reading';

const lines = printReading(READING).split('\n');
const lineWith = (words: string): string | undefined => lines.find((line) => line.includes(words));

it('names whoever says an answered claim, and whoever denies it', () => {
  expect(lineWith('“A Belmark patrol boat')).toMatch(/ – (?!denied by|the outlet itself)/);
  const denials = READING.analysis.claims.map((claim, index) => ({
    ...claim,
    counters: index === 0 ? claim.counters : (READING.analysis.claims[0]?.counters ?? []),
  }));
  const all = printReading({ ...READING, analysis: { ...READING.analysis, claims: denials } });
  expect(all).toMatch(/its crew fired on the Mistral.* – denied by /);
});

it('does not take a source that has no name for the outlet', () => {
  const { analysis } = READING;
  const nameless = analysis.attributions.map((each) => ({ ...each, name: null, source: [] }));
  const text = printReading({ ...READING, analysis: { ...analysis, attributions: nameless } });
  expect(text).toContain('nobody named');
  expect(text.split('\n').find((line) => line.includes('“A Belmark patrol boat'))).toContain(
    '– nobody named',
  );
});
