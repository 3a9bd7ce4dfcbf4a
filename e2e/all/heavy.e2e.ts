import { expect, it } from 'vitest';
import { poll, type Site } from '../drivers/driver';
import { inEachBrowser } from '../kit/browsers';
import { article, NEWS, numbered, OG_ARTICLE, page, paragraphs } from '../kit/news';

const WORDS = 200_000;
const NODES = 1_000_000;
/** Milliseconds until such a page has to have its marks, on a machine that has more to do. */
const LONG = 230_000;

/** Pages that take their time, whoever reads them. */
const HEAVY: Readonly<Record<string, () => string>> = {
  'there are a million nodes beside it': () =>
    page(
      `${article()}<script>const all = document.createDocumentFragment(); for (let i = 0; i < ${NODES / 2}; i++) { const b = document.createElement('b'); b.append('x'); all.append(b); } const box = document.createElement('aside'); box.style.display = 'none'; box.append(all); document.body.append(box);</script>`,
      OG_ARTICLE,
    ),
  'its text has 200,000 words': () =>
    page(
      `<article><h1>A bridge is damaged in the night</h1>${numbered(WORDS / 105, (n) => paragraphs(`On day ${n}: `))}</article>`,
      OG_ARTICLE,
    ),
};
const names = Object.keys(HEAVY);
const site: Site = ({ pathname }) => {
  const body = HEAVY[names[Number(pathname.split('/')[2])] ?? '']?.();
  return body === undefined ? null : { body };
};

inEachBrowser('Hearsay on heavy pages', { site }, (driver) => {
  it.each(names)(
    'reads the article where %s',
    async (name) => {
      await driver().open(`http://${NEWS}/news/${names.indexOf(name)}`);
      await poll(() => driver().run('page', () => CSS.highlights.size > 0), 'marks', LONG);
      expect((await driver().errors()).filter((error) => /extension:/.test(error))).toEqual([]);
    },
    LONG + 10_000,
  );
});
