import { type ChainModel, chainModel } from '../../lib/attribution/chain-model';
import type { ChainPart } from '../../lib/attribution/model-file';
import { trainInParallel } from './in-parallel';
import { bestFeatures, frequentFeatures, quantise } from './select';
import { countDocuments, onlyFeatures, type Sequences } from './sequences';
import type { ChainOptions } from './train-chain';

/** How one pass is trained. */
export interface Stage {
  /** Features that occur in fewer documents are not looked at. */
  readonly leastDocuments: number;
  /** How many features are kept. */
  readonly features: number;
  /** Passes over the data to choose the features, and to train those that are kept; likewise what is left out at random. */
  readonly draftEpochs: number;
  readonly epochs: number;
  readonly draftDropout: number;
  readonly dropout: number;
  readonly rate: number;
  /** Models from this many seeds are averaged. */
  readonly seeds: number;
}

export interface TrainedStage {
  readonly part: ChainPart;
  /** For each fold, a model that has not learned from its documents. */
  readonly heldOut: readonly ChainPart[];
}

/** No fold is held out. */
const NONE = -1;

export const modelOf = ({ ids, weights, scale, transitions }: ChainPart): ChainModel =>
  chainModel(ids, weights, scale, transitions);

/** Chooses features with all the data, then trains those that are kept: on all, and on all but each fold. */
export async function trainStage(
  sequences: Sequences,
  stage: Stage,
  folds: number,
  seed: number,
  log: (line: string) => void,
): Promise<TrainedStage> {
  const kept = await chooseFeatures(sequences, stage, seed);
  log(`  chose ${kept.length} features`);
  const pruned = onlyFeatures(sequences, kept);
  const options: ChainOptions = { ...stage, folds, heldOut: NONE, seed };
  const jobs = [
    ...Array.from({ length: folds }, (_, heldOut) => ({ ...options, heldOut })),
    ...Array.from({ length: stage.seeds }, (_, more) => ({ ...options, seed: seed + more })),
  ].map((each) => ({ sequences: pruned, features: kept.length, options: each }));
  const trained = await trainInParallel(jobs);
  log('  trained them');
  return {
    part: quantise(kept, averageOf(trained.slice(folds))),
    heldOut: trained.slice(0, folds).map((weights) => quantise(kept, weights)),
  };
}

async function chooseFeatures(sequences: Sequences, stage: Stage, seed: number): Promise<Int32Array> {
  const counts = countDocuments(sequences);
  const frequent = frequentFeatures(counts, stage.leastDocuments);
  const options: ChainOptions = {
    epochs: stage.draftEpochs,
    dropout: stage.draftDropout,
    rate: stage.rate,
    folds: 1,
    heldOut: NONE,
    seed,
  };
  const all = onlyFeatures(sequences, frequent);
  const [draft] = await trainInParallel([{ sequences: all, features: frequent.length, options }]);
  if (!draft) throw new Error('Nothing was trained.');
  return bestFeatures(frequent, draft, counts, stage.features);
}

function averageOf(models: readonly { weights: Float32Array; transitions: Float64Array }[]) {
  const [first] = models;
  if (!first) throw new Error('Nothing was trained.');
  const mean = <T extends Float32Array | Float64Array>(arrays: readonly T[], into: T): T => {
    for (let i = 0; i < into.length; i++)
      into[i] = arrays.reduce((sum, array) => sum + (array[i] as number), 0) / arrays.length;
    return into;
  };
  return {
    weights: mean(
      models.map((model) => model.weights),
      new Float32Array(first.weights.length),
    ),
    transitions: mean(
      models.map((model) => model.transitions),
      new Float64Array(first.transitions.length),
    ),
  };
}
