import { extract } from '../../../lib/page/extract';
import { isCandidate } from '../../../lib/page/select/candidates';
import { collectBlocks } from '../../../lib/page/select/collect-blocks';
import { featuresOf } from '../../../lib/page/select/features';
import { readHints } from '../../../lib/page/select/hints';
import { type PageView, viewOf } from '../../../lib/page/select/page-view';
import { atOnce } from '../../../lib/page/steps';
import { textNodes } from '../../../lib/page/tree';
import { documentOf, type SavedPage } from '../../evaluate/saved-pages';
import { collapse } from '../../evaluate/shingles';
import { labelBlocks } from './label-blocks';

/** A page's blocks as the model sees them. */
export interface PageRows {
  readonly page: SavedPage;
  readonly view: PageView;
  /** For each block its features, or null where it is no candidate. */
  readonly values: readonly (readonly number[] | null)[];
  /** For each block whether it is the article's, or null where nobody has said. */
  readonly labels: readonly (boolean | null)[];
}

export function viewPage(document: Document): PageView {
  const kept = new Set<Text>();
  const found = atOnce(extract(document));
  for (const node of found ? textNodes(found.content) : []) {
    const live = found?.liveOf.get(node);
    if (live) kept.add(live);
  }
  return viewOf(atOnce(collectBlocks(document, kept)), readHints(document));
}

export function rowsOf(page: SavedPage): PageRows {
  const view = viewPage(documentOf(page.html));
  const values = view.blocks.map((block, index) =>
    isCandidate(view, block) ? featuresOf(view, index) : null,
  );
  return { page, view, values, labels: labelsOf(page, view) };
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
