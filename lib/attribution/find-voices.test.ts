import { describe, expect, it } from 'vitest';
import { findVoices } from './find-voices';
import { marked } from './marked-text';

const NAMES: Readonly<Record<string, string>> = {
  russia: 'ru',
  russian: 'ru',
  moscow: 'ru',
  kremlin: 'ru',
  ukraine: 'ua',
  kyiv: 'ua',
};
const parties = { partyOf: (text: string): string | null => NAMES[text.toLowerCase()] ?? null };
const voicesOf = (written: string) => {
  const { document, attributions } = marked(written);
  return findVoices(document, attributions, parties);
};

describe('findVoices', () => {
  it('adds up what a speaker says under any name', () => {
    const { speakers, words } = voicesOf(
      '{Maria Reed} <said> [we left]. {Ms Reed} <added> [at nine]. {She} <said> [so].',
    );
    expect(speakers).toEqual([
      { name: 'Maria Reed', sourceClass: 'person', party: null, words: 5, attributions: [0, 1, 2] },
    ]);
    expect(words).toBe(13);
  });

  it('puts who says most first', () => {
    const { speakers } = voicesOf('{Maria Reed} <said> [no]. {Paul Stone} <said> [we left at nine].');
    expect(speakers.map(({ name }) => name)).toEqual(['Paul Stone', 'Maria Reed']);
  });

  it('counts the words of speech in speech for the inner speaker', () => {
    const { speakers } = voicesOf('{Paul Stone} <said> [that Maria Reed had told him that it was closed].');
    expect(speakers.map(({ name, words }) => [name, words])).toEqual([
      ['Paul Stone', 7],
      ['Maria Reed', 3],
    ]);
  });

  it.each([
    '[The bridge was closed], {Reuters} <reported>, <citing> [the Defence Ministry].',
    '<Citing> [the Defence Ministry], {Reuters} <reported> [the bridge was closed].',
  ])('counts the words of who is cited: %s', (written) => {
    const { speakers } = voicesOf(written);
    expect(speakers.map(({ name, words }) => [name, words])).toEqual([
      ['Defence Ministry', 4],
      ['Reuters', 0],
    ]);
  });

  it('measures what rests on unnamed sources', () => {
    expect(voicesOf('{Maria Reed} <said> [it rained]. {Officials} <said> [it snowed].').unnamedShare).toBe(
      0.5,
    );
    expect(voicesOf('<Reportedly> [it rained].').unnamedShare).toBe(1);
    expect(voicesOf('It rained.').unnamedShare).toBe(0);
  });

  it('names the party of a speaker, and the one that is spoken of but not heard', () => {
    const voices = voicesOf(
      '{Kyiv} <accused> [the Kremlin of a crime]. Moscow was not asked. Peru was not meant.',
    );
    expect(voices.speakers[0]?.party).toBe('ua');
    expect(voices.unheard).toEqual(['ru']);
    expect(voicesOf('{The Kyiv Post} <reported> [so].').speakers[0]?.party).toBe(null);
    expect(voicesOf('{The Russian defence ministry} <said> [so] of Ukraine.').speakers[0]?.party).toBe('ru');
  });

  it('is empty for an empty text', () => {
    expect(voicesOf('')).toEqual({ speakers: [], words: 0, unnamedShare: 0, unheard: [] });
  });
});
