import { extract } from '../../../lib/page/extract';
import { findHeadline } from '../../../lib/page/headline';
import { readMetadata } from '../../../lib/page/metadata';
import { isCandidate } from '../../../lib/page/select/candidates';
import { collectBlocks } from '../../../lib/page/select/collect-blocks';
import { featuresOf } from '../../../lib/page/select/features';
import { readHints } from '../../../lib/page/select/hints';
import { type PageView, viewOf } from '../../../lib/page/select/page-view';
import { type BlockModel, scorer } from '../../../lib/page/select/score';
import { chooseBlocks } from '../../../lib/page/select/select-blocks';
import { atOnce } from '../../../lib/page/steps';
import { textNodes } from '../../../lib/page/tree';
import { documentOf, type SavedPage } from '../../evaluate/saved-pages';
import { collapse } from '../../evaluate/shingles';
import { labelBlocks } from './label-blocks';

/** A page's blocks as the model sees them. */
export interface PageRows {
  readonly page: SavedPage;
  readonly view: PageView;
  readonly title: string;
  /** The text nodes in which the page shows its title. */
  readonly heading: ReadonlySet<Text | null>;
  /** For each block its features, or null where it is no candidate. */
  readonly values: readonly (readonly number[] | null)[];
  /** For each block whether it is the article's, or null where nobody has said. */
  readonly labels: readonly (boolean | null)[];
}

export function rowsOf(page: SavedPage): PageRows {
  const document = documentOf(page.html);
  const found = atOnce(extract(document));
  const kept = found ? textNodes(found.content).flatMap((node) => found.liveOf.get(node) ?? []) : [];
  const view = viewOf(atOnce(collectBlocks(document, new Set(kept))), readHints(document));
  const values = view.blocks.map((block, index) =>
    isCandidate(view, block) ? featuresOf(view, index) : null,
  );
  const { title, nodes } = findHeadline(document, readMetadata(document, found ?? {}).title);
  return { page, view, title: title ?? '', heading: new Set(nodes), values, labels: labelsOf(page, view) };
}

/** The article without its title as Hearsay reads it with this model; '' where it finds none. */
export function bodyBy(model: BlockModel, { view, heading }: PageRows): string {
  return atOnce(chooseBlocks(view, scorer(model)))
    .filter(({ pieces }) => !pieces.some((piece) => heading.has(piece)))
    .map(({ text }) => text)
    .join('\n');
}

function labelsOf(page: SavedPage, { blocks }: PageView): readonly (boolean | null)[] {
  const texts = blocks.map((block) => block.text);
  if (page.gold) return labelBlocks(texts, page.gold);
  const within = page.within.map(collapse);
  const without = page.without.map(collapse);
  return texts.map(collapse).map((text) => {
    const isIn = touches(text, within, 20);
    const isOut = touches(text, without, 8);
    return isIn === isOut ? null : isIn;
  });
}

/** Whether a text holds one of the pieces, or is a part of one and long enough to tell. */
const touches = (text: string, pieces: readonly string[], least: number): boolean =>
  pieces.some((piece) => text.includes(piece) || (text.length >= least && piece.includes(text)));
