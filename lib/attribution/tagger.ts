import type { Tags } from './candidates';
import { bestLabels, type Lattice, lattice, marginalsAt, sumOverLabels } from './chain';
import { type ChainModel, scoreToken } from './chain-model';
import { type FeatureBuffer, featureBuffer } from './hash';
import { LABELS } from './labels';
import { probabilityBands } from './probability-bands';
import type { Signals } from './signals';
import { tagFeatures } from './tag-features';

/** Working space of a document's passes, reused from piece to piece. */
export interface Workspace {
  readonly buffer: FeatureBuffer;
  readonly space: Lattice;
  /** Of one token. */
  readonly marginals: Float64Array;
  scores: Float64Array;
  labels: Uint8Array;
}

export const workspace = (): Workspace => ({
  buffer: featureBuffer(),
  space: lattice(),
  marginals: new Float64Array(LABELS),
  scores: new Float64Array(0),
  labels: new Uint8Array(0),
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
  for (const { from, to } of signals.pieces) {
    const scores = scoresFor(work, to - from);
    for (let i = from; i < to; i++) {
      tagFeatures(signals, i, work.buffer);
      scoreToken(model, work.buffer, scores, (i - from) * LABELS);
    }
    labels.set(bestLabels(scores, to - from, model.transitions), from);
    sumOverLabels(scores, to - from, model.transitions, work.space);
    for (let i = from; i < to; i++) marginalsAt(work.space, i - from, marginals, i * LABELS);
  }
  return { labels, marginals, bands: probabilityBands(marginals) };
}
