import { describe, expect, it } from 'vitest';
import { readPage } from '../read';
import { atOnce } from '../steps';
import { collectBlocks } from './collect-blocks';
import { isSignature } from './cues';
import { FEATURES } from './feature-names';
import { featuresOf } from './features';
import { readHints } from './hints';
import { viewOf } from './page-view';
import { chooseBlocks } from './select-blocks';
import { pageOf, paragraphs, STORY, storyWith } from './story.fixture';

const read = (body: string, head = '') => readPage(pageOf(body, head), null);
const linesOf = (body: string): readonly string[] => read(body)?.article.text.split('\n') ?? [];

describe('drops', () => {
  it.each([
    [
      'a caption',
      '<figure><img src="a.jpg"><figcaption>The bridge over the Lorn in April. Photo: Gazette</figcaption></figure>',
      'in April',
    ],
    [
      'related links',
      '<div class="related-articles"><h3>Related articles</h3><ul><li><a href="/1">Ferry to start in May</a></li><li><a href="/2">How the flood came</a></li></ul></div>',
      'Ferry to start',
    ],
    [
      'a newsletter box',
      '<div class="newsletter-signup"><h4>Sign up to our newsletter</h4><p>Get the news of the Lorn valley in your inbox every morning.</p></div>',
      'inbox',
    ],
    [
      'a line that links on',
      '<p class="read-more"><strong>Read more: <a href="/3">The bridges of the county</a></strong></p>',
      'bridges of the county',
    ],
    [
      'an advertisement',
      '<div class="ad-slot"><p>Advertisement</p><p>Story continues below</p></div>',
      'dvertisement',
    ],
    [
      'buttons to share',
      '<ul class="share-tools"><li><a href="#f">Share on Facebook</a></li><li><a href="#t">Tweet</a></li></ul>',
      'Facebook',
    ],
  ])('%s in the middle', (_, middle, words) => {
    const lines = linesOf(storyWith(middle));
    expect(lines).toEqual(['Bridge over the Lorn stays shut', ...STORY]);
    expect(lines.join('\n')).not.toContain(words);
  });

  it.each([
    [
      'a comment form',
      '<form class="comment-form"><h3>Leave a comment</h3><p>Your email address will not be published.</p><label>Name</label></form>',
    ],
    [
      'comments',
      '<section id="comments" class="comments"><h3>2 comments</h3><div class="comment"><p>I have lived here for forty years and never saw anything like it.</p></div><div class="comment"><p>They should have built the second bridge when there was money for it.</p></div></section>',
    ],
    ['tags', '<div class="tags">Tags: <a href="/t/1">Bridges</a>, <a href="/t/2">Lorn</a></div>'],
    [
      'the writer',
      '<div class="author-bio"><p>Ann Ferrer is the county correspondent of the Gazette.</p></div>',
    ],
  ])('%s at the end', (_, end) => {
    expect(linesOf(storyWith('', end))).toEqual(['Bridge over the Lorn stays shut', ...STORY]);
  });
});

describe('drops from an article of four paragraphs', () => {
  const short = (before: string, middle: string): readonly string[] =>
    linesOf(
      `<main><article><h1>Bridge over the Lorn stays shut</h1>${before}${paragraphs.slice(0, 2).join('')}${middle}${paragraphs.slice(2, 4).join('')}</article></main>`,
    );
  const story = ['Bridge over the Lorn stays shut', ...STORY.slice(0, 4)];

  it.each([
    ['the writer and the day', '<p class="by">By Ann Ferrer · 14 October 2026</p>'],
    ['two writers', '<p>By Ann Ferrer and Jean-Luc de la Tour</p>'],
    ['the time', '<p><time>Updated 3 May 2026, 14:05 BST</time></p>'],
  ])('%s', (_, before) => {
    expect(short(before, '')).toEqual(story);
  });

  it('a caption that reads like a sentence', () => {
    const caption = '<figcaption>The bridge over the Lorn, in a picture from August.</figcaption>';
    expect(short('', `<figure><div role="img"></div>${caption}</figure>`)).toEqual(story);
  });
});

describe('tells a signature', () => {
  it.each([
    ['By Ann Ferrer', true],
    ['By Ann Ferrer, Tom Oakley and Jo von Stein', true],
    ['Written by Ann Ferrer | Oct 14, 2026, 9:30 am', true],
    ['Published: 2026-10-14', true],
    ['By Monday the bridge had moved', false],
    ['By Ann Ferrer, who has written about the bridge for years', false],
    ['14 October 2026 was the day on which the bridge moved.', false],
  ])('%s: %s', (text, expected) => {
    expect(isSignature(text)).toBe(expected);
  });
});

describe('keeps', () => {
  const long =
    'It was, one member said, “the longest evening that this council has ever had to sit through together”.';
  it.each([
    ['a paragraph that is mostly a link', `<p><a href="/4">${long}</a></p>`],
    ['a paragraph in wrappers of its own', `<div><div><p>${long}</p></div></div>`],
    ['a quotation', `<blockquote><p>${long}</p></blockquote>`],
    ['a paragraph without its element', `<div>${long}</div>`],
  ])('%s', (_, middle) => {
    expect(linesOf(storyWith(middle))).toEqual([
      'Bridge over the Lorn stays shut',
      ...STORY.slice(0, 3),
      long,
      ...STORY.slice(3),
    ]);
  });

  it.each([
    ['a heading between paragraphs', '<h2>What the engineers found</h2>', 'What the engineers found'],
    [
      'a list of findings',
      `<ul><li>${long}</li><li>Two piers have moved, and a third one may have to be rebuilt from its base.</li></ul>`,
      'a third one',
    ],
  ])('%s', (_, middle, words) => {
    expect(linesOf(storyWith(middle)).join('\n')).toContain(words);
  });

  it('each paragraph of a story in which every one has a wrapper', () => {
    const wrapped = STORY.map(
      (text) => `<div class="wrap"><div class="text"><p>${text}</p></div></div>`,
    ).join('');
    expect(linesOf(`<article><h1>Bridge over the Lorn stays shut</h1>${wrapped}</article>`)).toEqual([
      'Bridge over the Lorn stays shut',
      ...STORY,
    ]);
  });

  it('the entries of a live report', () => {
    const entries = STORY.map(
      (text, i) =>
        `<section class="update"><time>${9 + i}:30</time><h2>News at ${9 + i}</h2><p>${text}</p></section>`,
    );
    const lines = linesOf(`<main><h1>Bridge over the Lorn stays shut</h1>${entries.join('')}</main>`);
    for (const text of STORY) expect(lines).toContain(text);
  });
});

it('keeps preformatted text from lower odds than the rest', () => {
  const code = 'openPier(2); shutPier(3);\n'.repeat(30);
  const document = pageOf(storyWith(`<pre><code>${code}</code></pre>`));
  const view = viewOf(atOnce(collectBlocks(document, new Set())), readHints(document));
  const chosen = (odds: number) =>
    atOnce(chooseBlocks(view, () => odds)).map(({ text }) => text.slice(0, 12));
  expect(chosen(-2)).toEqual(['openPier(2);']);
  expect(chosen(-3)).toEqual([]);
});

describe('tells', () => {
  it('that a teaser is not the whole article', () => {
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>';
    const teaser = `<article>${paragraphs.join('')}</article>`;
    expect(read(teaser, data)?.extraction.truncated).toBe(true);
    expect(read(teaser)?.extraction.truncated).toBe(false);
  });

  it('that the structured data holds more of the text than the page', () => {
    const body = `${STORY.join(' ')} ${STORY.join(' ').repeat(2)}`;
    const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body })}</script>`;
    expect(read(storyWith(''), data)?.extraction.truncated).toBe(true);
  });

  const dataOf = (data: object): string =>
    `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const updates = Array.from({ length: 4 }, () => ({ '@type': 'BlogPosting', articleBody: STORY.join(' ') }));
  const tagged = STORY.map(
    (text) =>
      `&lt;p class=&quot;a-paragraph&quot; data-of=&quot;the-bridge-over-the-lorn&quot;&gt;${text}&lt;/p&gt;`,
  );
  const skip = '<p><a href="#main">Continue reading the main story</a></p>';
  const wall =
    '<p>Please subscribe now to continue reading what became of the bridge over the river Lorn.</p>';
  it.each([
    [
      'a live report whose entries each repeat the text',
      '',
      dataOf({ '@type': 'LiveBlogPosting', liveBlogUpdate: updates }),
      false,
    ],
    [
      'a text that the data holds with its tags',
      '',
      dataOf({ '@type': 'NewsArticle', articleBody: tagged.join('') }),
      false,
    ],
    ['a link past an advertisement', skip, '', false],
    ['an end that asks for a subscription', wall, '', true],
  ])('of %s whether it breaks off', (_, end, head, truncated) => {
    const reading = read(
      `<article><div class="story-body">${paragraphs.join('')}${end}</div></article>`,
      head,
    );
    expect(reading?.extraction.truncated).toBe(truncated);
  });

  it('nothing of a page without an article', () => {
    expect(read('<ul><li><a href="/1">One</a></li></ul>')).toBeNull();
  });
});

it('places every line of the text on the page', () => {
  const reading = read(
    storyWith(
      '<p>One line,<br>and <b>an</b>other, of the <i>same</i> paragraph, said the mayor of the town.</p>',
    ),
  );
  const { text, runs } = reading?.map ?? { text: '', runs: [] };
  expect(text).toContain('One line, and another, of the same paragraph');
  for (const { node, from, start, end } of runs)
    expect(node.data.slice(from, from + end - start).replace(/\s/g, ' ')).toBe(text.slice(start, end));
});

it('has a name for each feature', () => {
  const document = pageOf(storyWith(''));
  const view = viewOf(atOnce(collectBlocks(document, new Set())), readHints(document));
  view.blocks.forEach((_, index) => {
    expect(featuresOf(view, index)).toHaveLength(FEATURES.length);
  });
});
