/**
 * npx tsx scripts/train/train-blocks.ts [--seed N] [--out FILE]
 *
 * Learns which blocks of a page are its article from the saved pages in ../shared/pages, and writes the model. First
 * prints how well models do on the pages of sites that they have not seen. The same pages and seed give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Block } from '../../lib/page/select/block';
import { FEATURES } from '../../lib/page/select/feature-names';
import { letters } from '../../lib/page/select/page-view';
import { type BlockModel, scorer } from '../../lib/page/select/score';
import { hasPages, savedPages } from '../evaluate/saved-pages';
import { accuracy, f1, meanAccuracy } from '../evaluate/shingles';
import { boost, type Row } from './blocks/boost';
import { type PageRows, rowsOf } from './blocks/page-rows';

const FOLDS = 4;
/** Blocks that nobody has labelled are labelled by models that have not seen their site, where those are sure. */
const SURE = { article: 1, other: -1.5 };
const OWN_LABEL_WEIGHT = 0.3;
/** What a labelled piece counts, and what all blocks of an article with gold text count together. */
const PIECE_WEIGHT = 2;
const PAGE_WEIGHT = 30;
/** Added to each block's length, so that short ones count too. */
const LENGTH_FLOOR = 30;
const LEAST_LENGTH = 600;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'lib/page/select/block-model.json' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
if (!hasPages()) throw new Error('The saved pages in ../shared/pages are not there.');

const pages = (['fundus', 'newspaper4k', 'trafilatura-en', 'readability-news'] as const)
  .flatMap(savedPages)
  .map(rowsOf);
console.log(`${pages.length} pages, ${FEATURES.length} features`);

const blind = scoresOfUnseen(pages, trainingRows);
print('labels given', blind);
const guessed = new Map(pages.map((each) => [each, guess(each, blind.get(each) ?? [])]));
const rows = (each: PageRows): Row[] => [...trainingRows(each), ...(guessed.get(each) ?? [])];
print('and own labels', scoresOfUnseen(pages, rows));
const model = boost(pages.flatMap(rows), FEATURES, seed);
print('seen pages', new Map(pages.map((each) => [each, scoresOf(model, each)])));
writeFileSync(values.out, `${JSON.stringify(model)}\n`);
console.log(`wrote ${values.out}: ${model.features.length} features, ${model.splits.length} trees`);

function trainingRows({ page, view, values, labels }: PageRows): Row[] {
  const all = (page.gold ?? []).reduce((sum, text) => sum + text.length + LENGTH_FLOOR, 0);
  return view.blocks.flatMap((block, i) => {
    const [own, label] = [values[i], labels[i]];
    if (!own || typeof label !== 'boolean') return [];
    return [{ values: own, label, weight: page.gold ? partOf(block, all) : PIECE_WEIGHT }];
  });
}

function guess({ page, view, values, labels }: PageRows, scores: readonly number[]): Row[] {
  if (page.gold) return [];
  const isSure = (i: number): boolean => (scores[i] ?? 0) > SURE.article;
  const all = view.blocks.reduce((sum, { text }, i) => sum + (isSure(i) ? text.length + LENGTH_FLOOR : 0), 0);
  return view.blocks.flatMap((block, i) => {
    const own = values[i];
    const isOther = (scores[i] ?? 0) < SURE.other;
    if (!own || labels[i] !== null || !(isSure(i) || isOther)) return [];
    return [{ values: own, label: isSure(i), weight: OWN_LABEL_WEIGHT * partOf(block, all) }];
  });
}

function partOf({ text }: Block, all: number): number {
  return (PAGE_WEIGHT * (text.length + LENGTH_FLOOR)) / Math.max(LEAST_LENGTH, all);
}

function scoresOf(model: BlockModel, { values }: PageRows): number[] {
  const score = scorer(model);
  return values.map((own) => (own ? score(own) : Number.NEGATIVE_INFINITY));
}

/** Each page scored by a model learnt from the pages of other sites. */
function scoresOfUnseen(all: readonly PageRows[], rows: (each: PageRows) => Row[]) {
  const scores = new Map<PageRows, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = all.filter(({ page }) => foldOf(page.site) !== fold);
    const model = boost(seen.flatMap(rows), FEATURES, seed);
    for (const each of all) if (foldOf(each.page.site) === fold) scores.set(each, scoresOf(model, each));
  }
  return scores;
}

function foldOf(site: string): number {
  let hash = 0;
  for (const character of site) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

function print(name: string, scores: ReadonlyMap<PageRows, readonly number[]>): void {
  for (const least of [-0.6, -0.4, -0.2, 0]) {
    const textOf = (each: PageRows): string =>
      each.view.blocks
        .filter(
          (block, i) => (scores.get(each)?.[i] ?? 0) > least && letters(block.text) !== each.view.headline,
        )
        .map((block) => block.text)
        .join('\n');
    const figures = (['fundus', 'newspaper4k'] as const).map((folder) => {
      const own = pages.filter(({ page }) => page.folder === folder);
      const mean = meanAccuracy(own.map((each) => accuracy(each.page.gold?.join('\n') ?? '', textOf(each))));
      return `${folder} P ${mean.precision.toFixed(3)} R ${mean.recall.toFixed(3)} F1 ${f1(mean).toFixed(4)}`;
    });
    const kept = pages.flatMap((each) => {
      const text = textOf(each).replace(/\s+/g, '');
      return each.page.paragraphs.map((paragraph) => text.includes(paragraph.replace(/\s+/g, '')));
    });
    const pieces = { in: 0, found: 0, out: 0, absent: 0 };
    for (const each of pages) {
      const text = each.view.headline + textOf(each);
      const found = (piece: string): boolean =>
        text.replace(/\s+/g, ' ').includes(piece.replace(/\s+/g, ' ').trim());
      pieces.in += each.page.within.length;
      pieces.found += each.page.within.filter(found).length;
      pieces.out += each.page.without.length;
      pieces.absent += each.page.without.filter((piece) => !found(piece)).length;
    }
    const share = (part: number, whole: number): string => (100 * (part / whole)).toFixed(1);
    console.log(
      `${name}, from ${least}: ${figures.join('; ')}; paragraphs ${share(kept.filter(Boolean).length, kept.length)}; pieces in ${share(pieces.found, pieces.in)}, out ${share(pieces.absent, pieces.out)}`,
    );
  }
}
