import { Worker } from 'node:worker_threads';
import type { ChainWeights } from './train-chain';
import type { Job } from './worker';

/** Threads do not inherit the TypeScript loader, so each starts with a line that loads the worker through it. */
const START = `import('tsx/esm/api').then(({ tsImport }) =>
  tsImport(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)}, ${JSON.stringify(import.meta.url)}))`;

function run(job: Job): Promise<ChainWeights> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(START, { eval: true, workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Trains chains in `workers` threads at a time; results in the order of the jobs. */
export async function trainInParallel(jobs: readonly Job[], workers = 2): Promise<ChainWeights[]> {
  const results: ChainWeights[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < jobs.length) {
      const index = next++;
      results[index] = await run(jobs[index] as Job);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results;
}
