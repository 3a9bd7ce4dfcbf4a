import { describe, expect, it } from 'vitest';
import { readPage } from '../read';
import { atOnce } from '../steps';
import { locate } from '../text-map';
import { collectBlocks } from './collect-blocks';
import { pageOf, STORY, storyWith } from './story.fixture';

const blocksOf = (document: Document) => atOnce(collectBlocks(document, new Set()));

describe('what is hidden in a line is no part of it', () => {
  it.each([
    [
      'a formula for screen readers',
      'Of <span style="display: none;"><math><mi>N</mi></math></span><img alt="N"> piers, two moved.',
      'Of piers, two moved.',
    ],
    [
      'a hint for screen readers',
      'Read <a href="/s">the survey<span class="sr-only"> (opens in a new window)</span></a>.',
      'Read the survey.',
    ],
    ['a part that a script shows', 'Two piers moved<b hidden>, says Ann</b>.', 'Two piers moved.'],
    ['a nested one', 'Two <span hidden>of <em>the</em> five</span>piers.', 'Two piers.'],
  ])('%s', (_, line, text) => {
    expect(blocksOf(pageOf(`<p class="line">${line}</p>`)).map((block) => block.text)).toContain(text);
  });

  it.each([
    [
      'what only screen readers pass over',
      '<span aria-hidden="true">T</span>he piers moved.',
      'The piers moved.',
    ],
    [
      'what is shown on wide screens',
      'The piers <span class="hidden md:inline">have </span>moved.',
      'The piers have moved.',
    ],
  ])('but %s is', (_, line, text) => {
    expect(blocksOf(pageOf(`<p class="line">${line}</p>`)).map((block) => block.text)).toContain(text);
  });

  it('and its links are not counted', () => {
    const page = pageOf(
      '<p><a hidden href="/a">No</a><i hidden>no</i> see <a href="/b">here</a> for more.</p>',
    );
    const block = blocksOf(page).find(({ text }) => text === 'see here for more.');
    expect(block).toMatchObject({ linked: 4, stressed: 0 });
  });

  it('and the way back to the rest is exact', () => {
    const line =
      'Of the <span hidden>{N}</span> piers, two have moved since March, and nobody can say how far or why.';
    const reading = readPage(pageOf(storyWith(`<p>${line}</p>`)), null);
    const text = 'the piers, two';
    const start = reading?.article.text.indexOf(text) ?? -1;
    const slices = reading ? locate(reading.map, { start, end: start + text.length }) : [];
    expect(slices.map(({ node, from, to }) => node.data.slice(from, to))).toEqual(['the ', 'piers, two']);
  });
});

describe('what stands in noscript', () => {
  const story = storyWith('');

  it('is read where scripts do not run, and it is shown', () => {
    const lines = readPage(pageOf(`<noscript>${story}</noscript>`), null)?.article.text.split('\n');
    expect(lines).toEqual(['Bridge over the Lorn stays shut', ...STORY]);
  });

  it('is one text of markup where they run, and not read', () => {
    const page = pageOf('');
    const raw = page.createElement('noscript');
    raw.append(page.createTextNode(story));
    page.body.prepend(raw);
    expect(blocksOf(page).filter(({ text }) => text.includes('Lorn stays'))).toEqual([]);
  });
});
