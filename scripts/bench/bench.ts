/**
 * npm run bench [-- stages|growth|attribution|flags|retrieval|sizes|panel|pages …] [--json]
 *
 * Prints what each part costs, with the machine named; peers run side by side on the same texts. With --json, one object:
 * the machine, and each table by its title.
 */
import { benchAttribution } from './attribution';
import { benchFlagLexicon } from './flag-lexicon';
import { benchGrowth } from './growth';
import { machine, type Print, printTable, type Row } from './measure';
import { benchPages } from './pages';
import { benchPanelSpeed } from './panel-speed';
import { benchRetrieval } from './retrieval';
import { benchStages } from './stages';
import { benchViewSizes } from './view-sizes';

const PARTS: Readonly<Record<string, (print: Print) => Promise<void>>> = {
  stages: benchStages,
  growth: benchGrowth,
  attribution: benchAttribution,
  flags: benchFlagLexicon,
  retrieval: benchRetrieval,
  sizes: benchViewSizes,
  panel: benchPanelSpeed,
  pages: benchPages,
};

const asJson = process.argv.includes('--json');
const named = process.argv.slice(2).filter((word) => word !== '--json');
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const tables: Record<string, readonly Row[]> = {};
const print: Print = (title, rows) => {
  if (asJson) tables[title] = rows;
  else printTable(title, rows);
};
if (!asJson) console.log(machine());
for (const [name, bench] of Object.entries(PARTS))
  if (named.length === 0 || named.includes(name)) await bench(print);
if (asJson) console.log(JSON.stringify({ machine: machine(), tables }, null, 2));
