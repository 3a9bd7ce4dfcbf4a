import { describe, expect, it } from 'vitest';
import { readPage } from '../read';
import { atOnce } from '../steps';
import { collectBlocks } from './collect-blocks';
import { FEATURES } from './feature-names';
import { featuresOf } from './features';
import { readHints } from './hints';
import { type PageView, viewOf } from './page-view';
import { pageOf, paragraphs, STORY, storyWith } from './story.fixture';
import { standsAlone } from './teasers';

const viewBy = (document: Document): PageView =>
  viewOf(atOnce(collectBlocks(document, new Set())), readHints(document));

describe('sees what a block stands with', () => {
  const featureOf = (body: string, text: string, name: string): number | undefined => {
    const view = viewBy(pageOf(body));
    const index = view.blocks.findIndex((block) => block.text === text);
    return featuresOf(view, index)[FEATURES.indexOf(name)];
  };
  const wrapped = paragraphs.map((each) => `<section class="part">${each}</section>`).join('');
  const beside = (middle: string): string => `<main><div class="story">${wrapped}${middle}</div></main>`;

  it.each([
    [
      'a heading wrapped as the paragraphs are',
      '<section class="part"><h3>Piers</h3></section>',
      'kinSeed',
      1,
    ],
    ['a heading wrapped otherwise', '<section class="box"><h3>Piers</h3></section>', 'kinSeed', 0],
    ['a beginning of its own', '<p>Tides</p><p>Piers</p>', 'opens', 0],
    ['a line below a picture', '<div><img src="a.jpg"><p>Piers</p></div>', 'pictureText', 0],
    ['a line after a picture', '<img src="a.jpg"><p>Piers</p>', 'pictured', 1],
    ['a line before a picture', '<p>Piers</p><img src="a.jpg">', 'pictured', 0],
    ['a line of its own', '<p>Piers</p>', 'pictureSteps', 8],
  ])('%s', (_, middle, name, value) => {
    expect(featureOf(beside(middle), 'Piers', name)).toBe(value);
  });

  it('a beginning that recurs', () => {
    const lines = ['Ferries', 'Tides', 'Piers'].map((what) => `READ THIS TOO | ${what}`);
    const body = beside(lines.map((line) => `<p>${line}</p>`).join(''));
    expect(featureOf(body, lines[1] ?? '', 'opens')).toBe(2);
  });
});

describe('neither reads nor misses', () => {
  const card = (_: unknown, i: number): string =>
    `<li><h3><a href="/${i}">The ferry that nobody ordered</a></h3><div><p>On day ${i} the captain of the little boat said that he had seen nothing of the kind in forty years.</p></div><a href="/ann">Ann Ody</a></li>`;
  const listOf = (length: number): string =>
    `<div><h2>Latest</h2><ul>${Array.from({ length }, card).join('')}</ul></div>`;

  it.each([
    ['three other articles below the text', `<main>${storyWith('')}${listOf(3)}</main>`],
    ['twelve other articles below the text', `<main>${storyWith('')}${listOf(12)}</main>`],
  ])('the teasers of %s', (_, body) => {
    const reading = readPage(pageOf(body), null);
    expect(reading?.article.text).toContain(STORY[5]);
    expect(reading?.article.text).not.toContain('captain');
    expect(reading?.extraction.unread).toEqual([]);
  });
});

describe('tells running text that stands alone with other lines', () => {
  const [first = '', second = ''] = ['ferry', 'tides'].map(
    (what) => `<p>${STORY[0]?.replace('bridge', what)}</p>`,
  );
  it.each([
    ['below a title', `<div><h3>Ferries</h3>${first}</div>`, true],
    ['below a title, with more', `<div><h3>Ferries</h3>${first}${second}</div>`, false],
    ['among the paragraphs', first, false],
    ['in a wrapper of its own', `<div>${first}</div>`, false],
  ])('%s: %s', (_, middle, expected) => {
    const view = viewBy(pageOf(storyWith(middle)));
    const block = view.blocks.find(({ text }) => text.includes('become of the ferry')) ?? expect.fail();
    expect(standsAlone(block, view.coreLine)).toBe(expected);
  });
});
