import { expect, it } from 'vitest';
import { READING } from '../../components/example/reading';
import { claimViews } from './claim-view';
import { keptWords } from './kept-words';

const viewWith = (words: string) => {
  const view = claimViews(READING).find(({ text }) => text.includes(words));
  if (!view) throw new Error(`no claim with “${words}”`);
  return view;
};
/** The words of a span of the article. */
const spanOf = (words: string) => {
  const start = READING.article.text.indexOf(words);
  return { start, end: start + words.length };
};

it('keeps a claim in its own words', () => {
  const { index, span, text } = viewWith('A Belmark patrol boat');
  expect(keptWords(READING, index, span)).toBe(text);
});

it('keeps with a denied claim that it is denied', () => {
  const { index, span } = viewWith('its crew fired');
  expect(keptWords(READING, index, span)).toMatch(/^denie[sd].* its crew fired on the Mistral$/);
});

it('says the denial once where the reader has selected it', () => {
  const { index, span } = viewWith('its crew fired');
  const cue = READING.analysis.attributions[READING.analysis.claims[index]?.attribution ?? -1]?.cue[0];
  const selected = { start: cue?.start ?? 0, end: span.end };
  expect(keptWords(READING, index, selected).match(/denie/g)).toHaveLength(1);
});

it('keeps a part of a denied claim as denied', () => {
  expect(keptWords(READING, viewWith('its crew fired').index, spanOf('fired on the Mistral'))).toMatch(
    /^denie[sd] fired on the Mistral$/,
  );
});
