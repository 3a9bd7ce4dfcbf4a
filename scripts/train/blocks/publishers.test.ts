import { describe, expect, it } from 'vitest';
import type { SavedPage } from '../../evaluate/saved-pages';
import { partsOf } from './publishers';

const theme = (name: string): string =>
  Array.from({ length: 12 }, (_, i) => `<p class="${name}-${i} container"></p>`).join('');
const page = (site: string, html: string): SavedPage => ({
  folder: 'news',
  id: site,
  site,
  html,
  gold: null,
  paragraphs: [],
  within: [],
  without: [],
  facts: {},
});

describe('partsOf', () => {
  const parts = partsOf(
    [
      page('lorn.example', theme('a')),
      page('lorn.example', theme('b')),
      page('moor.example', theme('b')),
      page('fen.example', theme('c')),
      page('isle.example', ''),
      page('down.example', ''),
    ],
    4,
  );

  it('keeps pages of one site, or of one theme, together', () => {
    expect(parts[1]).toBe(parts[0]);
    expect(parts[2]).toBe(parts[1]);
  });

  it('spreads the others', () => {
    expect(new Set(parts).size).toBe(4);
  });
});
