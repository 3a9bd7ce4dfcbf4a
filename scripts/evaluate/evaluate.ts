/**
 * npm run evaluate [-- attribution|sources|flags|matching|retrieval|extraction …]
 *
 * Prints every quality figure of the project, or those of the parts named. Parts that need the benchmarks in
 * ../shared say so and skip where they are absent.
 */
import { evaluateAttribution } from './attribution';
import { evaluateExtraction } from './extraction';
import { evaluateFlags } from './flags';
import { evaluateMatching } from './matching';
import { evaluateRetrieval } from './retrieval';
import { evaluateSources } from './sources';

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  attribution: evaluateAttribution,
  sources: evaluateSources,
  flags: evaluateFlags,
  matching: evaluateMatching,
  retrieval: evaluateRetrieval,
  extraction: evaluateExtraction,
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
for (const [name, evaluate] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n══ ${name}`);
  await evaluate();
}
