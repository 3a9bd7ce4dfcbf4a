import type { Article } from '../text/article';
import { type BlockWriter, blockWriter, writeBlocks } from './blocks';
import { type Extract, extract } from './extract';
import { extractionOf, type PageExtraction } from './extraction';
import { type FlatPage, flatPage } from './flat-page';
import { findHeadline, type Headline } from './headline';
import { readMetadata } from './metadata';
import type { Block } from './select/block';
import { readHints } from './select/hints';
import { selectBlocks } from './select/select-blocks';
import { atOnce, type Steps } from './steps';
import type { TextMap } from './text-map';
import { textNodes } from './tree';

/** An article, the way back to the page it was read from, and how the reading went. */
export interface PageReading {
  /** `lang` is null: to detect it takes word lists that do not belong on the page's thread. */
  readonly article: Article;
  readonly map: TextMap;
  readonly extraction: PageExtraction;
}

/** Reads the article of a page, in a browser or in a DOM without one; null where there is none. Changes nothing. */
export const readPage = (document: Document, url: string | null): PageReading | null =>
  atOnce(readInSteps(flatPage(document), url));

/** Blocks between two places to rest. */
const STRIDE = 20;

/** The same in steps; to copy the page, and Readability's own parse, cannot be parted: they are the longest steps. */
export function* readInSteps({ document, live }: FlatPage, url: string | null): Steps<PageReading | null> {
  const found = yield* extract(document);
  yield;
  const hints = readHints(document);
  if (!found && !hints.isArticle) return null;
  const kept: ReadonlySet<Text> = found ? keptNodes(found) : new Set();
  yield;
  const selection = yield* selectBlocks(document, kept, hints);
  yield;
  const { title, byline, siteName, publishedTime } = readMetadata(document, found ?? {});
  const headline = findHeadline(document, title);
  const heading = new Set<Text | null>(headline.nodes);
  const blocks = selection.blocks.filter(({ pieces }) => !pieces.some((piece) => heading.has(piece)));
  if (blocks.length === 0) return null;
  const map = yield* writeArticle(headline, blocks, live);
  yield;
  return {
    article: { title: headline.title, byline, siteName, publishedTime, lang: null, url, text: map.text },
    map,
    extraction: extractionOf(map, selection, hints),
  };
}

function* writeArticle(headline: Headline, blocks: readonly Block[], live: FlatPage['live']): Steps<TextMap> {
  const writer = blockWriter();
  writeTitle(writer, headline, live);
  for (const [index, { pieces }] of blocks.entries()) {
    if (index % STRIDE === 0) yield;
    for (const piece of pieces) writer.add(piece?.data ?? ' ', piece ? live(piece) : undefined);
    writer.endBlock();
  }
  return writer.done();
}

/** The step before the choice of blocks: all that Readability reads, without a title; null where it finds nothing. */
export function readWhole(document: Document): TextMap | null {
  const found = atOnce(extract(document));
  if (!found) return null;
  const writer = blockWriter();
  writeBlocks(found.content, writer, found.liveOf);
  return writer.done();
}

const keptNodes = ({ content, liveOf }: Extract): ReadonlySet<Text> =>
  new Set(textNodes(content).flatMap((node) => liveOf.get(node) ?? []));

/** The headline as the page shows it is the first block; the title alone, unplaced, where the page shows none. */
function writeTitle(writer: BlockWriter, { title, nodes }: Headline, live: FlatPage['live']): void {
  if (nodes.length > 0) for (const node of nodes) writer.add(node.data, live(node));
  else if (title) writer.add(title, undefined);
  writer.endBlock();
}
