import { expect, it } from 'vitest';
import type { Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { article, NEWS, OG_ARTICLE, page, paragraphs } from './kit/news';
import {
  htmlOf,
  isPainted,
  marked,
  readAgain,
  stateOf,
  unmarked,
  untilFrameHas,
  untilMarked,
} from './kit/page';

/** Defines an element of the page's own that sets this in its shadow tree, as soon as it can. */
const shadow = (name: string, html: string, mode = 'open'): string =>
  `<script>customElements.define('${name}', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(html)}; }
  });</script>`;
const HEAD = '<h1>A bridge is damaged in the night</h1>';
const PAGES: Readonly<Record<string, string>> = {
  '/news/shadow': page(`<news-story></news-story>${shadow('news-story', article())}`, OG_ARTICLE),
  '/news/nested': page(
    `<news-page></news-page>${shadow('news-story', `<article>${HEAD}${paragraphs()}</article>`)}${shadow('news-page', '<main><news-story></news-story></main>')}`,
    OG_ARTICLE,
  ),
  '/news/slotted': page(
    `<news-story>${HEAD}${paragraphs().replaceAll('<p>', '<p slot="text">')}<form slot="text"><input type="hidden" name="getAttribute"></form><p>This stands in no slot.</p></news-story>${shadow('news-story', '<article><slot name="text"></slot></article>')}`,
    OG_ARTICLE,
  ),
  '/news/closed': page(
    `<news-story></news-story>${shadow('news-story', article(), 'closed')}<p>Ferries run as on any other day.</p>`,
    OG_ARTICLE,
  ),
  '/news/framed': page(`${HEAD}<iframe src="/frame" width="900" height="700"></iframe>`, OG_ARTICLE),
  '/news/foreign-frame': page(
    `${HEAD}<iframe src="http://frames.example/frame" width="900" height="700"></iframe>`,
    OG_ARTICLE,
  ),
  '/news/hostile-frame': page(
    `${article()}<iframe src="/hostile" width="900" height="700"></iframe>`,
    OG_ARTICLE,
  ),
  // In Chromium a window has what its page names so.
  '/frame': page(`<a id="wrappedJSObject"></a>${article()}`),
  '/hostile': page(
    `${article()}<script>Object.defineProperty(window, 'CSS', { value: { get highlights() { throw new Error('mine'); } } });</script>`,
  ),
};
const site: Site = ({ pathname }) => (PAGES[pathname] ? { body: PAGES[pathname] } : null);
const at = (path: string): string => `http://${NEWS}${path}`;

inEachBrowser('Hearsay on pages of several trees', { site }, (driver) => {
  it.each(['/news/shadow', '/news/nested', '/news/slotted'])('reads, marks and paints %s', async (path) => {
    await driver().open(at(path));
    await untilMarked(driver(), 'hearsay', 'reportedly');
    await untilMarked(driver(), 'unverified', 'could not be independently verified');
    expect(await isPainted(driver())).toBe(true);
  });

  it('leaves out what stands in a host without a slot for it', async () => {
    await driver().open(at('/news/slotted'));
    const { reading } = await stateOf(driver(), 'read');
    expect(reading.article.text).not.toContain('in no slot');
  });

  it('does not look into closed shadow trees', async () => {
    await driver().open(at('/news/closed'));
    await stateOf(driver(), 'not-article');
    expect(await readAgain(driver())).toEqual({ kind: 'not-article' });
  });

  it('follows a script that changes the text of a shadow tree', async () => {
    await driver().open(at('/news/shadow'));
    await untilMarked(driver(), 'hearsay', 'reportedly');
    await driver().run('page', () => {
      const second = document.querySelector('news-story')?.shadowRoot?.querySelectorAll('p')[1];
      if (second)
        second.textContent = 'Two sailors are said to have been taken ashore by the pilot in the night.';
    });
    await untilMarked(driver(), 'hearsay', 'said to');
  });

  it('takes the marks off when the host leaves the page', async () => {
    await driver().open(at('/news/shadow'));
    await marked(driver());
    await driver().run('page', () => document.querySelector('news-story')?.remove());
    await unmarked(driver());
  });

  it('reads an article that is put into a shadow tree late', async () => {
    await driver().open(at('/news/closed'));
    await driver().run(
      'page',
      (html: string) => {
        const host = document.createElement('div');
        document.body.append(host);
        host.attachShadow({ mode: 'open' }).innerHTML = html;
      },
      article(),
    );
    await untilMarked(driver(), 'hearsay', 'reportedly');
  });

  it('reads and marks the frame of the same origin that holds the article', async () => {
    await driver().open(at('/news/framed'));
    const before = await htmlOf(driver());
    await untilFrameHas(driver(), 'reportedly');
    expect(await htmlOf(driver())).toBe(before);
    const { reading } = await stateOf(driver(), 'read');
    expect(reading.article.text).toContain('Lena Orsted, said on Monday');
    await driver().run('page', () => document.querySelector('iframe')?.remove());
    await stateOf(driver(), 'not-article');
    expect(await driver().errors()).toEqual([]);
  });

  it('marks the page around a frame that has taken its own highlights away', async () => {
    await driver().open(at('/news/hostile-frame'));
    await untilMarked(driver(), 'hearsay', 'reportedly');
    await stateOf(driver(), 'read');
  });

  it('keeps out of frames of other origins', async () => {
    await driver().open(at('/news/foreign-frame'));
    await stateOf(driver(), 'not-article');
    expect(await readAgain(driver())).toEqual({ kind: 'not-article' });
  });

  it('closes the card when the pointer goes into a frame', async () => {
    await driver().open(at('/news/hostile-frame'));
    await untilMarked(driver(), 'hearsay', 'reportedly');
    const { mark, frame } = await driver().run('page', () => {
      const text = document.querySelectorAll('p')[1]?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('reportedly'));
      range.setEnd(text, range.startOffset + 'reportedly'.length);
      const middle = ({ left, top, width }: DOMRect) => ({ x: left + width / 2, y: top + 8 });
      const inner = document.querySelector('iframe') as Element;
      return { mark: middle(range.getBoundingClientRect()), frame: middle(inner.getBoundingClientRect()) };
    });
    await driver().hover(mark.x - 30, mark.y);
    await driver().hover(mark.x, mark.y);
    await driver().until('page', () => document.querySelector(':scope > [popover]'));
    await driver().hover(frame.x, frame.y + 20);
    await driver().until('page', () => !document.querySelector(':scope > [popover]'));
  });
});
