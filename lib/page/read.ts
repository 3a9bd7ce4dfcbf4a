import type { Article } from '../text/article';
import { type BlockWriter, blockWriter, writeBlocks } from './blocks';
import { extract } from './extract';
import { extractionOf, type PageExtraction } from './extraction';
import { findHeadline, type Headline } from './headline';
import type { TextMap } from './text-map';

/** An article, the way back to the page it was read from, and how the reading went. */
export interface PageReading {
  /** `lang` is null: to detect it takes word lists that do not belong on the page's thread. */
  readonly article: Article;
  readonly map: TextMap;
  readonly extraction: PageExtraction;
}

/** Reads the article of a page, in a browser or in a DOM without one; null where there is none. Changes nothing. */
export function readPage(document: Document, url: string | null): PageReading | null {
  const found = extract(document);
  if (!found) return null;
  const { byline, siteName, publishedTime } = found;
  const headline = findHeadline(document, found.title);
  const writer = blockWriter();
  writeTitle(writer, headline);
  const titleLength = writer.length();
  writeBlocks(found.content, writer, found.liveOf);
  const map = writer.done();
  if (map.text.length <= titleLength) return null;
  return {
    article: { title: headline.title, byline, siteName, publishedTime, lang: null, url, text: map.text },
    map,
    extraction: extractionOf(document, map),
  };
}

/** The headline as the page shows it is the first block; the title alone, unplaced, where the page shows none. */
function writeTitle(writer: BlockWriter, { title, nodes }: Headline): void {
  if (nodes.length > 0) for (const node of nodes) writer.add(node.data, node);
  else if (title) writer.add(title, undefined);
  writer.endBlock();
}
