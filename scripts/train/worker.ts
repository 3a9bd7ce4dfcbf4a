import { parentPort, workerData } from 'node:worker_threads';
import type { Sequences } from './sequences';
import { type ChainOptions, trainChain } from './train-chain';

/** What a worker is asked to train. */
export interface Job {
  readonly sequences: Sequences;
  readonly features: number;
  readonly options: ChainOptions;
}

const { sequences, features, options } = workerData as Job;
parentPort?.postMessage(trainChain(sequences, features, options));
