/**
 * npm run bench [-- stages|growth|attribution|flags|retrieval|sizes|panel …]
 *
 * Prints what each part costs, with the machine named; peers run side by side on the same texts.
 */
import { benchAttribution } from './attribution';
import { benchFlagLexicon } from './flag-lexicon';
import { benchGrowth } from './growth';
import { machine } from './measure';
import { benchPanelSpeed } from './panel-speed';
import { benchRetrieval } from './retrieval';
import { benchStages } from './stages';
import { benchViewSizes } from './view-sizes';

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  stages: benchStages,
  growth: benchGrowth,
  attribution: benchAttribution,
  flags: benchFlagLexicon,
  retrieval: benchRetrieval,
  sizes: benchViewSizes,
  panel: benchPanelSpeed,
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
console.log(machine());
for (const [name, bench] of Object.entries(PARTS))
  if (named.length === 0 || named.includes(name)) await bench();
