import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { parseModel, writeModel } from '../../lib/attribution/model-file';
import { modelOf, type Stage, trainStage } from './chain-stage';
import { readCorpus } from './corpus';
import { learnCues } from './cue-lexicon';
import { readExample } from './gold';
import { relateSequences, tagAll, tagSequences } from './passes';

const FOLDS = 4;
const TAG: Stage = {
  leastCount: 3,
  features: 20_000,
  epochs: 3,
  finalEpochs: 4,
  rate: 0.04,
  dropout: 0.4,
  finalDropout: 0.2,
  seeds: 1,
  levels: 127,
};
const RELATE: Stage = { ...TAG, epochs: 2, finalEpochs: 3 };

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/benchmarks/polnear/train.jsonl' },
    out: { type: 'string', default: 'public/models/attribution.bin' },
    seed: { type: 'string', default: '1' },
  },
});
const started = performance.now();
const log = (what: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0)} s  ${what}`);

const corpus = readCorpus(values.corpus);
const cues = learnCues(corpus);
log(`${corpus.length} documents, ${cues.all.size} cue words`);
const examples = corpus.map((annotated, index) => readExample(annotated, cues.without[index] ?? cues.all));
const seed = Number(values.seed);
const first = tagSequences(examples);
log(`first pass: ${first.labels.length} tokens, ${first.features.length} features`);
const tagging = await trainStage(first, TAG, FOLDS, seed);
const heldOut = tagging.heldOut.map(modelOf);
const tags = tagAll(examples, (index) => heldOut[index % FOLDS] ?? modelOf(tagging.part));
const second = relateSequences(examples, tags);
log(`second pass: ${second.labels.length} tokens, ${second.features.length} features`);
const relating = await trainStage(second, RELATE, 0, seed);
const bytes = writeModel({ cues: cues.all, tag: tagging.part, relate: relating.part });
parseModel(bytes);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
log(`${values.out}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
