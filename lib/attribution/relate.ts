import type { Tags } from './candidates';
import { addUp, type ChainModel, writeScores } from './chain-model';
import type { FeatureBuffer } from './hash';
import { LABELS } from './labels';
import { empty, forget, learn, type Memo, memo, recall } from './memo';
import { ownFeatures } from './relate-features';
import { type Place, placeOf } from './relate-place';
import {
  contentPartFeatures,
  cueFeatures,
  goesOn,
  likelyFeatures,
  runFeatures,
  sidedFeatures,
  sourcePartFeatures,
} from './relate-shared';
import type { Signals } from './signals';
import type { Surroundings } from './surroundings';
import { scoresFor, type Workspace } from './tagger';

/** What groups of features add up to in one document, by one model. */
export interface Related {
  readonly tags: Tags;
  readonly model: ChainModel;
  readonly byCue: Memo;
  readonly likely: Memo;
  readonly contentParts: Memo;
  readonly sourceParts: Memo;
  readonly sided: Memo;
  /** Of the run of tokens that goes on. */
  readonly run: Float64Array;
  /** Of the token. */
  readonly total: Float64Array;
}

/** Enough slots for what a paragraph with its cues asks for again; 80 kB in all. */
const related = (tags: Tags, model: ChainModel): Related => ({
  tags,
  model,
  byCue: memo(9),
  likely: memo(9),
  contentParts: memo(9),
  sourceParts: memo(9),
  sided: memo(11),
  run: new Float64Array(2),
  total: new Float64Array(2),
});

/** The second pass: what each token in the surroundings of a cue is to that cue; scores as the chain takes them. */
export function scoreSurroundings(
  signals: Signals,
  tags: Tags,
  around: Surroundings,
  model: ChainModel,
  work: Workspace,
): Float64Array {
  if (work.related?.tags !== tags || work.related.model !== model) work.related = related(tags, model);
  const known = work.related;
  const scores = scoresFor(work, around.to - around.from);
  forget(known.byCue);
  work.buffer.size = 0;
  for (let i = around.from; i < around.to; i++) {
    const place = placeOf(signals, tags, around, i);
    empty(known.total);
    addShared(signals, around, i, place, known, work.buffer);
    addLikely(i, place, known, work.buffer);
    ownFeatures(signals, around, i, place, work.buffer);
    addUp(model, work.buffer, known.total);
    writeScores(model, known.total, scores, (i - around.from) * LABELS);
  }
  return scores;
}

function addShared(
  signals: Signals,
  around: Surroundings,
  i: number,
  place: Place,
  { tags, model, byCue, sided, run, total }: Related,
  buffer: FeatureBuffer,
): void {
  const ofCue = place.where * LABELS + place.label;
  if (!recall(byCue, ofCue, total)) {
    cueFeatures(signals, around, place, buffer);
    learn(byCue, ofCue, model, buffer, total);
  }
  const ofSide = i * 3 + place.side;
  if (!recall(sided, ofSide, total)) {
    sidedFeatures(signals, i, place, buffer);
    learn(sided, ofSide, model, buffer, total);
  }
  if (!goesOn(signals, tags, around, i)) {
    runFeatures(signals, around, i, place, buffer);
    empty(run);
    addUp(model, buffer, run);
  }
  total[0] = (total[0] as number) + (run[0] as number);
  total[1] = (total[1] as number) + (run[1] as number);
}

function addLikely(
  i: number,
  place: Place,
  { tags, model, likely, contentParts, sourceParts, total }: Related,
  buffer: FeatureBuffer,
): void {
  const { bands } = tags;
  const { where } = place;
  const roles =
    ((bands.content[i] as number) * 8 + (bands.source[i] as number)) * 8 + (bands.none[i] as number);
  const ofRoles = roles * 32 + where;
  if (!recall(likely, ofRoles, total)) {
    likelyFeatures(tags, i, place, buffer);
    learn(likely, ofRoles, model, buffer, total);
  }
  const ofContent = ((bands.contentParts[i] as number) * 8 + (bands.contentLast[i] as number)) * 32 + where;
  if (!recall(contentParts, ofContent, total)) {
    contentPartFeatures(tags, i, place, buffer);
    learn(contentParts, ofContent, model, buffer, total);
  }
  const ofSource = ((bands.sourceParts[i] as number) * 2 + (bands.cue[i] as number)) * 32 + where;
  if (!recall(sourceParts, ofSource, total)) {
    sourcePartFeatures(tags, i, place, buffer);
    learn(sourceParts, ofSource, model, buffer, total);
  }
}
