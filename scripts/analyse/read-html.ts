import { parseHTML } from 'linkedom';
import { readPage } from '../../lib/page/read';
import type { Article } from '../../lib/text/article';
import { detectLanguage } from '../../lib/text/language';

/** linkedom reads a fragment without <html> as such; a page always has one. */
const asPage = (html: string): string =>
  /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;

/** The article of a saved page, read as in the browser but through a small DOM for Node; null where there is none. */
export function readHtml(html: string, url: string | null): Article | null {
  const { document } = parseHTML(asPage(html));
  const reading = readPage(document as unknown as Document, url);
  return reading && { ...reading.article, lang: detectLanguage(reading.article.text) };
}
