/**
 * npx tsx scripts/train/train-blocks.ts [--seed N] [--out FILE]
 *
 * Learns which blocks of a page are its article from the saved pages in ../shared/pages, and writes the model. Prints how
 * well it does on them beside how well models do that have seen no page of the same publisher; choose by the latter. The
 * same pages and seed give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FEATURES } from '../../lib/page/select/feature-names';
import type { BlockModel } from '../../lib/page/select/score';
import { extractionFigures } from '../evaluate/extraction-figures';
import { FOLDERS, hasPages, savedPages } from '../evaluate/saved-pages';
import { learn } from './blocks/learn';
import { bodyBy, rowsOf } from './blocks/page-rows';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'lib/page/select/block-model.json' },
    seed: { type: 'string', default: '1' },
  },
});
if (!hasPages()) throw new Error('The saved pages in ../shared/pages are not there.');

const pages = FOLDERS.flatMap(savedPages).map(rowsOf);
console.log(`${pages.length} pages, ${FEATURES.length} features`);
const { model, unseen } = learn(pages, Number(values.seed));
const readBy = (modelOf: (each: (typeof pages)[number]) => BlockModel) =>
  pages.map((each) => ({ page: each.page, title: each.title, body: bodyBy(modelOf(each), each) }));
const seenFigures = extractionFigures(readBy(() => model));
const unseenFigures = extractionFigures(readBy((each) => unseen.get(each) as BlockModel));
console.log(`${''.padEnd(46)}    seen  unseen`);
for (const [name, figure] of Object.entries(seenFigures)) {
  const both = [figure, unseenFigures[name] ?? 0].map((value) => (100 * value).toFixed(1).padStart(8));
  console.log(`${name.padEnd(46)}${both.join('')}`);
}
writeFileSync(values.out, `${JSON.stringify(model)}\n`);
console.log(`wrote ${values.out}: ${model.features.length} features, ${model.splits.length} trees`);
