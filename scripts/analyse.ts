/**
 * npm run -s analyse -- FILE…
 *
 * Reads articles and prints what Hearsay says of each as one JSON line: the same chain as in the browser, without one.
 * FILE is .html or .html.gz (goes through extraction), .txt (article text as it stands), or .jsonl with {id, text} or
 * {id, html, url} a line; "-" is .jsonl on standard input. A line that cannot be read gives {id, error}, the run goes
 * on, and the exit status is 1.
 */
import { once } from 'node:events';
import { analyseInput } from './analyse/analyse-input';
import { loadKnowledge } from './analyse/load-knowledge';
import { readInputs } from './analyse/read-inputs';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(
    'usage: npm run -s analyse -- FILE…   (.html .html.gz .txt .jsonl, or - for .jsonl on standard input)',
  );
  process.exit(2);
}

/** Node lets garbage pile up to gigabytes where there is memory; a run over thousands of documents is to stay small. */
const MOST_HEAP_BYTES = 140_000_000;
const { gc } = globalThis as { gc?: () => void };
const sweep = (): void => {
  if (process.memoryUsage().heapUsed > MOST_HEAP_BYTES) gc?.();
};

const knowledge = loadKnowledge();
for (const message of knowledge.broken) console.error(message);
for await (const input of readInputs(files)) {
  const line = analyseInput(input, knowledge);
  if ('error' in line) process.exitCode = 1;
  sweep();
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}
