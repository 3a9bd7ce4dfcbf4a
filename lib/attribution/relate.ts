import type { Tags } from './candidates';
import { type ChainModel, scoreToken } from './chain-model';
import { LABELS } from './labels';
import { relateFeatures } from './relate-features';
import type { Signals } from './signals';
import type { Surroundings } from './surroundings';
import { scoresFor, type Workspace } from './tagger';

/** The second pass: what each token in the surroundings of a cue is to that cue; scores as the chain takes them. */
export function scoreSurroundings(
  signals: Signals,
  tags: Tags,
  around: Surroundings,
  model: ChainModel,
  work: Workspace,
): Float64Array {
  const scores = scoresFor(work, around.to - around.from);
  for (let i = around.from; i < around.to; i++) {
    relateFeatures(signals, tags, around, i, work.buffer);
    scoreToken(model, work.buffer, scores, (i - around.from) * LABELS);
  }
  return scores;
}
