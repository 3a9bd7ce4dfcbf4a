import type { Tags } from './candidates';
import { bestLabels, type Lattice, lattice, marginalsAt, sumOverLabels } from './chain';
import { addUp, type ChainModel, writeScores } from './chain-model';
import { type FeatureBuffer, featureBuffer } from './hash';
import { LABELS } from './labels';
import { empty, learn, type Memo, memo, recall } from './memo';
import { probabilityBands } from './probability-bands';
import type { Related } from './relate';
import type { Signals } from './signals';
import { clauseFeatures, goesOn, ownFeatures, stateFeatures, stateOf } from './tag-features';

/** Working space of a document's passes, reused from piece to piece. */
export interface Workspace {
  readonly buffer: FeatureBuffer;
  readonly space: Lattice;
  /** Of one token. */
  readonly marginals: Float64Array;
  scores: Float64Array;
  labels: Uint8Array;
  /** What the second pass knows of the document. */
  related: Related | null;
}

export const workspace = (): Workspace => ({
  buffer: featureBuffer(),
  space: lattice(),
  marginals: new Float64Array(LABELS),
  scores: new Float64Array(0),
  labels: new Uint8Array(0),
  related: null,
});

/** Room for the scores of so many tokens. */
export function scoresFor(work: Workspace, length: number): Float64Array {
  if (work.scores.length < length * LABELS) work.scores = new Float64Array(length * LABELS * 2);
  return work.scores;
}

/** So many labels, all of them 0. */
export function labelsFor(work: Workspace, length: number): Uint8Array {
  if (work.labels.length < length) work.labels = new Uint8Array(length * 2);
  else work.labels.fill(0, 0, length);
  return work.labels;
}

/** The first pass: which tokens are a source, a cue or content at all. */
export function tag(signals: Signals, model: ChainModel, work: Workspace): Tags {
  const labels = new Uint8Array(signals.size);
  const marginals = new Float32Array(signals.size * LABELS);
  const states = memo(10);
  for (const { from, to } of signals.pieces) {
    const scores = scorePiece(signals, from, to, model, states, work);
    labels.set(bestLabels(scores, to - from, model.transitions), from);
    sumOverLabels(scores, to - from, model.transitions, work.space);
    for (let i = from; i < to; i++) marginalsAt(work.space, i - from, marginals, i * LABELS);
  }
  return { labels, marginals, bands: probabilityBands(marginals) };
}

/** The scores of each token of a piece; what its features add up to group by group. */
export function scorePiece(
  signals: Signals,
  from: number,
  to: number,
  model: ChainModel,
  states: Memo,
  work: Workspace,
): Float64Array {
  const { buffer } = work;
  const scores = scoresFor(work, to - from);
  const total = new Float64Array(2);
  const clause = new Float64Array(2);
  buffer.size = 0;
  for (let i = from; i < to; i++) {
    empty(total);
    const state = stateOf(signals, i);
    if (!recall(states, state, total)) {
      stateFeatures(signals, i, buffer);
      learn(states, state, model, buffer, total);
    }
    if (i === from || !goesOn(signals, i)) {
      clauseFeatures(signals, i, buffer);
      empty(clause);
      addUp(model, buffer, clause);
    }
    total[0] = (total[0] as number) + (clause[0] as number);
    total[1] = (total[1] as number) + (clause[1] as number);
    ownFeatures(signals, i, buffer);
    addUp(model, buffer, total);
    writeScores(model, total, scores, (i - from) * LABELS);
  }
  return scores;
}
