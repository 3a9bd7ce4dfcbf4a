import type { Block } from '../../../lib/page/select/block';
import { FEATURES } from '../../../lib/page/select/feature-names';
import { type BlockModel, scorer } from '../../../lib/page/select/score';
import { boost, type Row } from './boost';
import type { PageRows } from './page-rows';
import { partsOf } from './publishers';

const PARTS = 5;
/** Blocks that nobody has labelled are labelled by models that have not seen their publisher, where those are sure. */
const SURE = { article: 1, other: -1.5 };
const OWN_LABEL_WEIGHT = 0.6;
/** What a labelled piece counts, and what all blocks of an article with gold text count together. */
const PIECE_WEIGHT = 2;
const PAGE_WEIGHT = 30;
/** Added to each block's length, so that short ones count too. */
const LENGTH_FLOOR = 30;
const LEAST_LENGTH = 600;

export interface Learnt {
  /** Learnt from all pages. */
  readonly model: BlockModel;
  /** For each page, a model that has seen no page of its publisher. */
  readonly unseen: ReadonlyMap<PageRows, BlockModel>;
}

/** Learns which blocks are article text, twice: from the labels given, then also from labels of its own. */
export function learn(pages: readonly PageRows[], seed: number): Learnt {
  const parts = partsOf(
    pages.map(({ page }) => page),
    PARTS,
  );
  const first = learnParts(pages, parts, labelledRows, seed);
  const guessed = new Map(pages.map((each) => [each, guessedRows(each, first.get(each) as BlockModel)]));
  const rows = (each: PageRows): Row[] => [...labelledRows(each), ...(guessed.get(each) ?? [])];
  return {
    model: boost(pages.flatMap(rows), FEATURES, seed),
    unseen: learnParts(pages, parts, rows, seed),
  };
}

function learnParts(
  pages: readonly PageRows[],
  parts: readonly number[],
  rows: (each: PageRows) => Row[],
  seed: number,
): ReadonlyMap<PageRows, BlockModel> {
  const models = Array.from({ length: PARTS }, (_, part) =>
    boost(
      pages.flatMap((each, i) => (parts[i] === part ? [] : rows(each))),
      FEATURES,
      seed,
    ),
  );
  return new Map(pages.map((each, i) => [each, models[parts[i] ?? 0] as BlockModel]));
}

function labelledRows({ page, view, values, labels }: PageRows): Row[] {
  const all = (page.gold ?? []).reduce((sum, text) => sum + text.length + LENGTH_FLOOR, 0);
  return view.blocks.flatMap((block, i) => {
    const [own, label] = [values[i], labels[i]];
    if (!own || typeof label !== 'boolean') return [];
    return [{ values: own, label, weight: page.gold ? shareOf(block, all) : PIECE_WEIGHT }];
  });
}

function guessedRows({ page, view, values, labels }: PageRows, model: BlockModel): Row[] {
  if (page.gold) return [];
  const score = scorer(model);
  const scores = values.map((own) => (own ? score(own) : Number.NEGATIVE_INFINITY));
  const isSure = (i: number): boolean => (scores[i] ?? 0) > SURE.article;
  const all = view.blocks.reduce((sum, { text }, i) => sum + (isSure(i) ? text.length + LENGTH_FLOOR : 0), 0);
  return view.blocks.flatMap((block, i) => {
    const own = values[i];
    const isOther = (scores[i] ?? 0) < SURE.other;
    if (!own || labels[i] !== null || !(isSure(i) || isOther)) return [];
    return [{ values: own, label: isSure(i), weight: OWN_LABEL_WEIGHT * shareOf(block, all) }];
  });
}

function shareOf({ text }: Block, all: number): number {
  return (PAGE_WEIGHT * (text.length + LENGTH_FLOOR)) / Math.max(LEAST_LENGTH, all);
}
