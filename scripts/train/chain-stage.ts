import { type ChainModel, chainModel } from '../../lib/attribution/chain-model';
import type { ChainPart } from '../../lib/attribution/model-file';
import { trainInParallel } from './in-parallel';
import { bestFeatures, frequentFeatures, quantise } from './select';
import { countFeatures, onlyFeatures, type Sequences } from './sequences';
import type { ChainOptions } from './train-chain';

/** How one pass is trained. */
export interface Stage {
  /** Features that occur less often are not looked at. */
  readonly leastCount: number;
  /** How many features are kept. */
  readonly features: number;
  /** Passes over the data before the features are chosen, and with those that are kept. */
  readonly epochs: number;
  readonly finalEpochs: number;
  readonly rate: number;
  readonly dropout: number;
  readonly finalDropout: number;
  /** Models from this many seeds are averaged. */
  readonly seeds: number;
  readonly levels: number;
}

export interface TrainedStage {
  readonly part: ChainPart;
  /** For each fold, a model that has not learned from its documents. */
  readonly heldOut: readonly ChainPart[];
}

export const modelOf = ({ ids, weights, scale, transitions }: ChainPart): ChainModel =>
  chainModel(ids, weights, scale, transitions);

/** Chooses features with all the data, then trains with those that are kept: on all, and on all but each fold. */
export async function trainStage(
  sequences: Sequences,
  stage: Stage,
  folds: number,
  seed: number,
): Promise<TrainedStage> {
  const counts = countFeatures(sequences);
  const frequent = frequentFeatures(counts, stage.leastCount);
  const options: ChainOptions = {
    epochs: stage.epochs,
    rate: stage.rate,
    dropout: stage.dropout,
    folds: Math.max(folds, 2),
    heldOut: -1,
    seed,
  };
  const all = onlyFeatures(sequences, frequent);
  const [draft] = await trainInParallel([{ sequences: all, features: frequent.length, options }]);
  if (!draft) throw new Error('Nothing was trained.');
  const kept = bestFeatures(frequent, draft, counts, stage.features);
  const pruned = onlyFeatures(sequences, kept);
  const final = { ...options, epochs: stage.finalEpochs, dropout: stage.finalDropout };
  const jobs = [
    ...Array.from({ length: folds }, (_, heldOut) => ({ ...final, heldOut })),
    ...Array.from({ length: stage.seeds }, (_, more) => ({ ...final, seed: seed + more })),
  ].map((each) => ({ sequences: pruned, features: kept.length, options: each }));
  const trained = await trainInParallel(jobs);
  const parts = trained.slice(0, folds).map((weights) => quantise(kept, weights, stage.levels));
  const whole = averageOf(trained.slice(folds));
  return { part: quantise(kept, whole, stage.levels), heldOut: parts };
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
