import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/page/read';
import { documentOf, hasPages, type SavedPage, savedPages } from './saved-pages';
import { accuracy, collapse, f1, meanAccuracy, shingles, tight, wordsOf } from './shingles';

describe('accuracy', () => {
  it.each([
    ['the same text', 'a b c d e', 'a b c d e', 1, 1],
    ['half of it', 'a b c d e', 'a b c d', 1, 0.5],
    ['twice the text', 'a b c d', 'a b c d e', 0.5, 1],
    ['another text', 'a b c d', 'e f g h', 0, 0],
    ['nothing', 'a b c d', '', 0, 0],
    ['nothing wanted, nothing given', '', '', 1, 1],
    ['few words', 'a b', 'a b', 1, 1],
    ['a repeated part', 'a b c d', 'a b c d a b c d', 0.2, 1],
  ])('%s', (_, gold, found, precision, recall) => {
    expect(accuracy(gold, found)).toEqual({ precision, recall });
  });

  it('counts shingles of four words', () => {
    expect([...shingles(wordsOf('One, two: three four five.')).keys()]).toEqual([
      'One two three four',
      'two three four five',
    ]);
  });
});

const share = (held: readonly boolean[]): number => held.filter(Boolean).length / held.length;

/** The article's text as Hearsay reads it, and without its title. */
function read({ html }: SavedPage): { text: string; body: string } {
  const article = readPage(documentOf(html), null)?.article;
  const text = article?.text ?? '';
  return { text, body: article?.title ? text.slice(text.indexOf('\n') + 1) : text };
}

/** Every third page: enough to see that something broke. `npm run evaluate -- extraction` reads them all. */
const third = <Page>(pages: readonly Page[]): readonly Page[] => pages.filter((_, index) => index % 3 === 0);

describe.skipIf(!hasPages())('saved pages (../shared/pages)', () => {
  it('reads news articles, and little else', () => {
    const pages = third(savedPages('fundus')).map((page) => ({ page, body: read(page).body }));
    const mean = meanAccuracy(pages.map(({ page, body }) => accuracy(page.gold?.join('\n') ?? '', body)));
    const kept = pages.flatMap(({ page, body }) => {
      const text = tight(body);
      return page.paragraphs.map((paragraph) => text.includes(tight(paragraph)));
    });
    expect(f1(mean)).toBeGreaterThanOrEqual(0.96);
    expect(share(kept)).toBeGreaterThanOrEqual(0.98);
  }, 300_000);

  it('reads pages of all sorts', () => {
    const pages = third(savedPages('trafilatura-en')).map((page) => ({ page, ...read(page) }));
    const present = pages.flatMap(({ page, text }) =>
      page.within.map((piece) => collapse(text).includes(collapse(piece))),
    );
    const absent = pages.flatMap(({ page, body }) =>
      page.without.map((piece) => !collapse(body).includes(collapse(piece))),
    );
    expect(share(present)).toBeGreaterThanOrEqual(0.965);
    expect(share(absent)).toBeGreaterThanOrEqual(0.945);
  }, 300_000);
});
