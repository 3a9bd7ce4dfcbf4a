import { type ChainPart, writeModel } from '../../lib/attribution/model-file';
import { modelOf, type Stage, trainStage } from './chain-stage';
import { learnClusters } from './clusters';
import type { Annotated } from './corpus';
import { learnCues } from './cue-lexicon';
import { type Example, readExample } from './gold';
import { namesOf } from './names';
import { relateSequences, tagAll, tagSequences } from './passes';
import { readingCases } from './readings';
import { type ReadingOptions, trainChoice } from './train-readings';

/** Each pass learns from what the pass before says of documents that it has not learned from: this many parts. */
export const FOLDS = 4;

export const TAG: Stage = {
  leastDocuments: 5,
  features: 22_000,
  draftEpochs: 2,
  epochs: 5,
  rate: 0.04,
  draftDropout: 0.4,
  dropout: 0.3,
  seeds: 2,
};
export const RELATE: Stage = { ...TAG, leastDocuments: 8, draftEpochs: 1, epochs: 4, dropout: 0.4 };
export const CHOOSE: ReadingOptions & { readonly features: number } = {
  epochs: 4,
  rate: 0.1,
  dropout: 0.5,
  leastDocuments: 8,
  seed: 0,
  features: 28_000,
};

export interface Trained {
  readonly bytes: Uint8Array;
  /** What there was to learn from, by name. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Learns the clusters of words, also from texts without labels, and the three passes, one after the other. */
export async function trainModel(
  corpus: readonly Annotated[],
  texts: readonly string[],
  seed: number,
  log: (line: string) => void,
): Promise<Trained> {
  const cues = learnCues(corpus);
  const names = namesOf(corpus);
  const clusters = learnClusters([...corpus.map(({ text }) => text), ...texts]);
  const examples = corpus.map((annotated, index) =>
    readExample(annotated, { cues: cues.without[index] ?? cues.all, clusters }, names),
  );
  log(
    `${corpus.length} documents, ${cues.all.size} cue words, ${names.size} names hidden, ${clusters.size} words in clusters`,
  );

  const tagging = tagSequences(examples);
  log(`first pass: ${tagging.labels.length} tokens, ${tagging.features.length} features`);
  const tag = await trainStage(tagging, TAG, FOLDS, seed, log);
  const tags = tagAll(examples, inFolds(tag.heldOut));

  const relating = relateSequences(examples, tags);
  log(`second pass: ${relating.labels.length} tokens, ${relating.features.length} features`);
  const relate = await trainStage(relating, RELATE, FOLDS, seed, log);

  const cases = readingCases(examples, tags, inFolds(relate.heldOut));
  log(`third pass: ${cases.length} cues, ${cases.filter(({ right }) => right > 0).length} of them marked`);
  const choose = trainChoice(cases, { ...CHOOSE, seed }, CHOOSE.features);
  const bytes = writeModel({ cues: cues.all, clusters, tag: tag.part, relate: relate.part, choose });
  return {
    bytes,
    counts: {
      documents: corpus.length,
      attributions: countAttributions(examples),
      tokens: tagging.labels.length,
      'cue words': cues.all.size,
      'names hidden': names.size,
      'texts without labels': texts.length,
      'words in clusters': clusters.size,
      'features of the first pass': tag.part.ids.length,
      'features of the second pass': relate.part.ids.length,
      'features of the third pass': choose.ids.length,
    },
  };
}

/** For the n-th document, the model that has not learned from it. */
function inFolds(parts: readonly ChainPart[]) {
  const models = parts.map(modelOf);
  return (index: number) => {
    const model = models[index % models.length];
    if (!model) throw new Error('There is no model for a document that was held out.');
    return model;
  };
}

const countAttributions = (examples: readonly Example[]): number =>
  examples.reduce((sum, { gold }) => sum + gold.length, 0);
