import { expect, it } from 'vitest';
import type { Driver, Served, Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { article, NEWS, OG_ARTICLE, page, paragraphs } from './kit/news';
import { drawnOn, htmlOf, marked, namesOn, stateOf, unmarked, untilMarked } from './kit/page';

const HEAD = '<h1>A bridge is damaged in the night</h1>';
const script = (code: string): string => `<script>${code}</script>`;
const story = (before: string): string => page(before + article(), OG_ARTICLE);
const fields = (...names: readonly string[]): string =>
  names.map((name) => `<input type="hidden" name="${name}">`).join('');

/** Pages that do what they can to break who reads them; each is an article all the same. */
const READABLE: Readonly<Record<string, () => string | Served>> = {
  'a form around the article has fields named like what every node has': () =>
    page(
      `<form>${fields('firstChild', 'nextSibling', 'parentNode', 'parentElement', 'childNodes', 'children')}${fields('nodeName', 'nodeType', 'contains', 'getAttribute', 'isConnected', 'shadowRoot')}${article()}</form>`,
      OG_ARTICLE,
    ),
  'names in the page hide what the document has': () =>
    story(
      '<img name="documentElement"><form name="body"></form><img name="children"><form name="createTreeWalker"></form><img name="querySelectorAll"><form name="cloneNode"></form><img name="defaultView"><a id="CSS"></a><a id="Highlight"></a>',
    ),
  'names in the page hide what the window has not': () =>
    story(
      '<a id="readerIsAlive"></a><embed id="readerIsAlive"><iframe name="readerIsAlive"></iframe><a id="wrappedJSObject"></a><form id="browser"><input name="runtime" id="x"></form>',
    ),
  'a form inside of it has a field named like what leads out': () =>
    page(
      `<article>${HEAD}${paragraphs()
        .replace('<p>', `<form>${fields('parentElement', 'parentNode')}<p>`)
        .replace('</p>', '</p></form>')}</article>`,
      OG_ARTICLE,
    ),
  'a form is its innermost element, and has fields named like what says where it stands': () =>
    page(
      `<form>${fields('isConnected', 'ownerDocument', 'getRootNode')}${HEAD}${paragraphs()}</form>`,
      OG_ARTICLE,
    ),
  'Array, Map and Promise are overwritten': () =>
    story(
      script(
        'Array.prototype.map = Array.prototype.push = Array.prototype[Symbol.iterator] = null; Map.prototype.get = null; window.Promise = null; Promise = null;',
      ),
    ),
  'the prototypes of nodes are overwritten': () =>
    story(
      script(
        "for (const name of ['contains', 'cloneNode', 'appendChild']) Node.prototype[name] = () => { throw new Error('mine'); }; Object.defineProperty(Node.prototype, 'textContent', { get() { return 'lies'; } }); Object.defineProperty(Node.prototype, 'parentNode', { get() { return this; } });",
      ),
    ),
  'JSON and RegExp are overwritten': () =>
    story(
      script('JSON.parse = JSON.stringify = () => 7; RegExp.prototype.exec = RegExp.prototype.test = null;'),
    ),
  'timers, idle time and observers are overwritten': () =>
    story(
      script(
        'window.setTimeout = window.requestIdleCallback = window.requestAnimationFrame = () => 0; window.MutationObserver = null; performance.now = () => 0;',
      ),
    ),
  'a policy forbids everything': () => ({
    body: page(article(), OG_ARTICLE),
    headers: { 'content-security-policy': "default-src 'none'; sandbox allow-same-origin allow-scripts" },
  }),
  'strings may not become markup (Trusted Types)': () => ({
    body: page(article(), OG_ARTICLE),
    headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" },
  }),
  'it is XHTML': () => ({
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>A bridge</title><meta property="og:type" content="article"/></head><body>${article()}</body></html>`,
    type: 'application/xhtml+xml',
  }),
  'elements are nested 400 deep': () =>
    page(`${'<div>'.repeat(400)}${article()}${'</div>'.repeat(400)}`, OG_ARTICLE),
  'a script nests elements 1,000 deep around it': () =>
    page(
      `${article()}${script("let outer = document.querySelector('main'); for (let i = 0; i < 1000; i++) { const box = document.createElement('div'); outer.replaceWith(box); box.append(outer); outer = box; }")}`,
      OG_ARTICLE,
    ),
  'a shadow tree beside it has more children than a call takes arguments': () =>
    page(
      `${article()}<x-many></x-many>${script("const root = document.querySelector('x-many').attachShadow({ mode: 'open' }); for (let i = 0; i < 130_000; i++) root.append(document.createElement('i'));")}`,
      OG_ARTICLE,
    ),
  'it runs from right to left': () => page(`<div dir="rtl" lang="ar">${article()}</div>`, OG_ARTICLE),
  'it can be edited, and not selected': () =>
    page(
      `<div contenteditable="true" style="user-select: none; -webkit-user-select: none">${article()}</div>`,
      OG_ARTICLE,
    ),
  'the document and its highlights are frozen': () =>
    story(script('Object.freeze(document); Object.freeze(CSS.highlights); Object.freeze(Object.prototype);')),
  'its styles unset everything': () => story('<style>*, ::highlight(l1) { all: unset !important; }</style>'),
  'its text is one element a word': () =>
    page(
      `<article>${HEAD}${paragraphs().replace(/>([^<]+)</g, (_, text: string) => `>${text.replaceAll(/\S+/g, '<span>$&</span>')}<`)}</article>`,
      OG_ARTICLE,
    ),
  'its text is in tables': () => page(`<table><tr><td>${HEAD}${paragraphs()}</td></tr></table>`, OG_ARTICLE),
  'it holds characters that are no text': () =>
    page(`<article>${HEAD}${paragraphs('\u200b\ufeff\u00ad\ud83d\ude00 \u202e')}</article>`, OG_ARTICLE),
};
const paths = Object.keys(READABLE);
const site: Site = ({ pathname }) => {
  const made = READABLE[paths[Number(pathname.split('/')[2])] ?? '']?.();
  return typeof made === 'string' ? { body: made } : (made ?? null);
};
const at = (name: string): string => `http://${NEWS}/news/${paths.indexOf(name)}`;
const ours = async (driver: Driver): Promise<readonly string[]> =>
  (await driver.errors()).filter((error) => /extension:/.test(error));

inEachBrowser('Hearsay on hostile pages', { site }, (driver) => {
  it.each(Object.keys(READABLE))('reads the article where %s', async (name) => {
    await driver().open(at(name));
    const { reading } = await stateOf(driver(), 'read');
    expect(reading.article.text).toMatch(/Lena Orsted, said on Monday/);
    expect(reading.analysis.flags.length).toBeGreaterThanOrEqual(5);
    expect(await ours(driver())).toEqual([]);
  });

  it('follows what somebody writes into an article that can be edited', async () => {
    await driver().open(at('it can be edited, and not selected'));
    await untilMarked(driver(), 'hearsay', 'reportedly');
    await driver().run('page', () => {
      const text = [...document.querySelectorAll('p')][1]?.firstChild as Text;
      text.replaceData(
        0,
        text.length,
        'Two sailors are said to have been taken ashore by the pilot in the night.',
      );
    });
    await untilMarked(driver(), 'hearsay', 'said to');
  });

  it('follows what a script adds beside a form with fields named like its text', async () => {
    await driver().open(at('it runs from right to left'));
    await untilMarked(driver(), 'hearsay', 'reportedly');
    await driver().run(
      'page',
      (inputs: string) => {
        const [form, added] = [document.createElement('form'), document.createElement('p')];
        form.innerHTML = `${inputs}<p>Write to us.</p>`;
        added.textContent = 'Two sailors are said to have been taken ashore by the pilot in the night.';
        document.querySelector('article')?.append(form, added);
      },
      fields('textContent', 'nodeName', 'contains', 'isConnected'),
    );
    await untilMarked(driver(), 'hearsay', 'said to');
    expect(await ours(driver())).toEqual([]);
  });

  it('sees that a form is gone whose fields say that it is there', async () => {
    await driver().open(
      at('a form is its innermost element, and has fields named like what says where it stands'),
    );
    await marked(driver());
    await driver().run('page', () => document.querySelector('form')?.remove());
    await unmarked(driver());
    expect(await ours(driver())).toEqual([]);
  });

  it('stays calm where the page takes every highlight away', async () => {
    await driver().open(at('it runs from right to left'));
    await stateOf(driver(), 'read');
    await driver().run('page', () => CSS.highlights.clear());
    expect(await drawnOn(driver())).toEqual([]);
    const { reading } = await stateOf(driver(), 'read');
    expect(reading.analysis.flags.length).toBeGreaterThanOrEqual(5);
    expect(await ours(driver())).toEqual([]);
  });

  it('survives a page that writes its document anew', async () => {
    await driver().open(at('it runs from right to left'));
    await marked(driver());
    await driver().run('page', () => {
      document.documentElement.replaceWith(document.createElement('html'));
    });
    await driver().until('page', () => CSS.highlights.size === 0);
    expect(await ours(driver())).toEqual([]);
  });

  it('gives a page nothing to see but neutral names of highlights', async () => {
    await driver().open(at('it runs from right to left'));
    await marked(driver());
    expect((await namesOn(driver())).filter((name) => !/^[ld]\d+$/.test(name))).toEqual([]);
    expect(await htmlOf(driver())).not.toMatch(/hearsay|extension:/i);
    const seen = await driver().run('page', () => ({
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      globals: Reflect.ownKeys(window)
        .map(String)
        .filter((name) => /hearsay|Symbol\(reader/i.test(name)),
      attributes: [document.documentElement, document.body].flatMap((each) => each.getAttributeNames()),
      resources: performance.getEntriesByType('resource').filter(({ name }) => /extension:/.test(name))
        .length,
    }));
    expect(seen).toEqual({ sheets: 0, globals: [], attributes: ['lang'], resources: 0 });
  });

  it.each(['reader.js', 'manifest.json', 'icons/16.png', 'sidepanel.html', 'models/attribution.bin'])(
    'lets no page load %s',
    async (file) => {
      await driver().open(at('it runs from right to left'));
      const loaded = await driver().run(
        'page',
        (url: string) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        `${driver().origin}${file}`,
      );
      expect(loaded).toBe(false);
      await driver().errors();
    },
  );
});
