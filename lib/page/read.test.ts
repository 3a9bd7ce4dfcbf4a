import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPage, readWhole } from './read';
import { locate } from './text-map';

const PAGES = resolve(import.meta.dirname, '../../../shared/pages');
const FOLDERS = ['readability-news', 'fundus'];

const documentOf = (html: string): Document => parseHTML(html).document as unknown as Document;
const tight = (text: string): string => text.replace(/\s+/g, '');
/** Readability leaves texts alone below 500 characters only after its last attempt: filler keeps it from getting there. */
const FILLER =
  '<p>The council met on Monday, and nobody there would say when, or whether, it will meet again.</p>'.repeat(
    8,
  );
const articleOf = (body: string): Document =>
  documentOf(
    `<html><head><title>A title of five words</title></head><body><article>${body}${FILLER}</article></body></html>`,
  );
const blocks = (body: string): string[] => readWhole(articleOf(body))?.text.split('\n') ?? [];

describe('readPage', () => {
  it.each([
    [
      'paragraphs',
      '<p>One, a paragraph</p><p>another, of text.</p>',
      ['One, a paragraph', 'another, of text.'],
    ],
    ['white space', '<p>One,\n\n   a <b> paragraph</b> \t of&nbsp;text. </p>', ['One, a paragraph of text.']],
    ['a line break', '<p>One, a line<br>goes on.</p>', ['One, a line goes on.']],
    ['two line breaks', '<div>One, a line.<br><br>Two, a line.</div>', ['One, a line.', 'Two, a line.']],
    ['inline elements', '<p>Un<i>believ</i>able, he said.</p>', ['Unbelievable, he said.']],
    [
      'a list',
      '<ul><li>First, one thing.</li><li>Then, another.</li></ul>',
      ['First, one thing.', 'Then, another.'],
    ],
    ['a heading', '<h2>Heading here</h2><p>One, a paragraph.</p>', ['Heading here', 'One, a paragraph.']],
    [
      'text beside a block',
      '<div>Loose, some text<p>One, a paragraph.</p>and after.</div>',
      ['Loose, some text', 'One, a paragraph.', 'and after.'],
    ],
  ])('parts blocks: %s', (_, body, expected) => {
    expect(blocks(body).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    ['A title of <i>five</i> words', 'A title of five words', ['A title of ', 'five', ' words']],
    [
      'A longer title of <i>five</i> words',
      'A title of five words',
      ['A longer title of ', 'five', ' words'],
    ],
    ['Another matter', 'A title of five words', []],
  ])('puts the headline "%s" first, placed where the page shows it', (heading, title, placed) => {
    const reading = readPage(articleOf(`<h1>${heading}</h1><p>One, a paragraph.</p>`), null) ?? expect.fail();
    const first = reading.article.text.split('\n')[0] ?? '';
    expect(reading.article.title).toBe(title);
    expect(first).toBe(placed.join('') || title);
    const slices = locate(reading.map, { start: 0, end: first.length });
    expect(slices.map(({ node, from, to }) => node.data.slice(from, to))).toEqual(placed);
  });

  it("leaves the site's name out of the title", () => {
    const document = articleOf('<h1>A title of</h1>');
    document.title = 'A title of - Some Words';
    expect(readPage(document, null)?.article.title).toBe('A title of');
  });

  it('finds no article on an empty page', () => {
    expect(readPage(documentOf('<html><body></body></html>'), null)).toBeNull();
    expect(readPage(documentOf('<html><body><p></p><div></div></body></html>'), null)).toBeNull();
  });

  it('leaves the document as it was', () => {
    const document = articleOf('<p>One, a <a href="javascript:go()">paragraph</a>.</p>');
    const before = document.documentElement.outerHTML;
    readPage(document, null);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('locate', () => {
  it('places nothing where the page has changed since', () => {
    const document = articleOf('<p>One, a paragraph.</p><p>Two, a paragraph.</p>');
    const { map } = readPage(document, null) ?? expect.fail('no article');
    const spanOf = (words: string) => ({
      start: map.text.indexOf(words),
      end: map.text.indexOf(words) + words.length,
    });
    const [first, second] = document.querySelectorAll('p');
    expect(locate(map, spanOf('One, a'))).toHaveLength(1);
    (first?.firstChild as Text).data = 'Gone, a paragraph.';
    expect(locate(map, spanOf('One, a'))).toEqual([]);
    expect(locate(map, spanOf('Two, a'))).toHaveLength(1);
    second?.remove();
    expect(locate(map, spanOf('Two, a'))).toEqual([]);
  });
});

const saved = FOLDERS.flatMap((folder) => {
  const html = resolve(PAGES, folder, 'html');
  return existsSync(html)
    ? readdirSync(html, { recursive: true, encoding: 'utf8' }).map((file) => resolve(html, file))
    : [];
}).filter((file) => file.endsWith('.html.gz'));

describe.skipIf(saved.length === 0)(`${saved.length} saved pages (../shared/pages)`, () => {
  it('reads what stock Readability reads, and places at least 99.9 % of it', () => {
    const total = { characters: 0, placed: 0 };
    const differ: string[] = [];
    for (const file of saved) {
      const html = gunzipSync(readFileSync(file)).toString('utf8');
      const stock = tight(new Readability(documentOf(html)).parse()?.textContent ?? '');
      const { text, runs } = readWhole(documentOf(html)) ?? { text: '', runs: [] };
      if (tight(text) !== stock) differ.push(file);
      total.characters += tight(text).length;
      for (const { node, from, start, end } of runs) {
        const live = tight(node.data.slice(from, from + end - start));
        if (node.isConnected && live === tight(text.slice(start, end))) total.placed += live.length;
      }
    }
    const share = total.placed / total.characters;
    process.stdout.write(
      `placed ${(100 * share).toFixed(3)} % of ${total.characters} characters, ${differ.length} pages differ from stock\n`,
    );
    expect(differ).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.999);
  }, 300_000);
});
