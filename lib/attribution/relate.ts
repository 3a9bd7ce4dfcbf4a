import { type CueCandidate, cueCandidates, type Tags } from './candidates';
import { bestLabels } from './chain';
import { type ChainModel, scoreToken } from './chain-model';
import { LABELS, type Run, runsOf } from './labels';
import { relateFeatures, type Surroundings, surroundingsOf } from './relate-features';
import type { Signals } from './signals';
import { scoresFor, type Workspace } from './tagger';

/** What the second pass reads at a cue; positions. */
export interface Reading {
  readonly candidate: CueCandidate;
  readonly runs: readonly Run[];
  readonly confidence: number;
}

/** Scores the labels of the surroundings of one cue. */
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

/** The second pass: for each cue, what is its source and its content; it drops those that have none. */
export function relate(signals: Signals, tags: Tags, model: ChainModel, work: Workspace): Reading[] {
  return signals.pieces.flatMap((piece) => {
    const candidates = cueCandidates(tags, piece);
    return candidates.flatMap((candidate) => {
      const around = surroundingsOf(signals, tags, piece, candidate, candidates);
      const scores = scoreSurroundings(signals, tags, around, model, work);
      const runs = runsOf(bestLabels(scores, around.to - around.from, model.transitions), around.from);
      return [{ candidate, runs, confidence: candidate.probability }];
    });
  });
}
