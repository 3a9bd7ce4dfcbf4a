import { existsSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseModel } from '../../lib/attribution/model-file';
import { printed, SCORER, scoreModel } from '../evaluate/attribution';
import { readCorpus } from './corpus';
import { CHOOSE, FOLDS, RELATE, TAG, type Trained } from './train-model';

export interface Training extends Trained {
  readonly corpus: string;
  readonly seed: number;
}

/** Writes what a model was learned from, how, and what it scores on `dev.jsonl` beside its corpus. */
export async function writeReport(file: string, training: Training): Promise<void> {
  const { corpus, seed, counts, bytes } = training;
  const rows = Object.entries(counts).map(([name, count]) => `| ${name} | ${count.toLocaleString('en')} |`);
  const settings = { folds: FOLDS, tag: TAG, relate: RELATE, choose: CHOOSE };
  const lines = [
    '# The attribution model: how it was trained',
    '',
    `Learned as \`npm run train -- --corpus ${corpus} --seed ${seed}\` does, on ${new Date().toISOString().slice(0, 10)}.`,
    'Where the weights come from: `public/models/README.md`.',
    '',
    '| learned from | |',
    '|---|---|',
    ...rows,
    `| bytes of the model, gzipped | ${gzipSync(bytes, { level: 9 }).length.toLocaleString('en')} |`,
    '',
    '## Settings',
    '',
    '```json',
    JSON.stringify(settings, null, 2),
    '```',
    '',
    ...(await scores(corpus, bytes)),
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
}

async function scores(corpus: string, bytes: Uint8Array): Promise<string[]> {
  const dev = `${dirname(corpus)}/dev.jsonl`;
  if (!existsSync(dev) || !existsSync(SCORER)) return ['No development split was there to score it on.'];
  const evaluation = await scoreModel(readCorpus(dev), parseModel(bytes));
  return [`## Scores on ${basename(dev)}`, '', '```', ...printed(evaluation), '```'];
}
