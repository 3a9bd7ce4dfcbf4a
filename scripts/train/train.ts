/**
 * npm run train [-- --corpus FILE] [--seed N] [--out FILE] [--report FILE]
 *
 * Learns the attribution model from an annotated corpus (one JSON object a line: { id, text, attributions: [{ source, cue,
 * content }] }, each role a list of [start, end) in UTF-16 units of the text), and clusters of words also from the saved
 * pages, where they are there; writes it and a report with its scores on the development split. The same corpus and seed give the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from './corpus';
import { writeReport } from './report';
import { textsWithoutLabels } from './texts';
import { trainModel } from './train-model';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/benchmarks/polnear/train.jsonl' },
    out: { type: 'string', default: 'public/models/attribution.bin' },
    report: { type: 'string', default: 'docs/attribution-model.md' },
    seed: { type: 'string', default: '1' },
  },
});
const started = performance.now();
const log = (line: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);

const seed = Number(values.seed);
const trained = await trainModel(readCorpus(values.corpus), textsWithoutLabels(), seed, log);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, trained.bytes);
log(`wrote ${values.out}, ${trained.bytes.length} bytes`);
await writeReport(values.report, { ...trained, corpus: values.corpus, seed });
log(`wrote ${values.report}`);
