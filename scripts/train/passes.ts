import { type CueCandidate, cueCandidates, type Tags } from '../../lib/attribution/candidates';
import type { ChainModel } from '../../lib/attribution/chain-model';
import { type FeatureBuffer, featureBuffer } from '../../lib/attribution/hash';
import type { Run } from '../../lib/attribution/labels';
import { relateFeatures } from '../../lib/attribution/relate-features';
import type { Piece } from '../../lib/attribution/signals';
import { surroundingsOf } from '../../lib/attribution/surroundings';
import { tagFeatures } from '../../lib/attribution/tag-features';
import { tag, workspace } from '../../lib/attribution/tagger';
import { type Example, labelsOf, runsOfAll } from './gold';
import { matchCues } from './match-cues';
import { type SequenceBuilder, type Sequences, sequenceBuilder } from './sequences';

/** The first pass: a sequence for each piece of text. */
export function tagSequences(examples: readonly Example[]): Sequences {
  const builder = sequenceBuilder();
  const buffer = featureBuffer();
  for (const [index, { signals, gold }] of examples.entries()) {
    const runs = runsOfAll(gold);
    for (const piece of signals.pieces) {
      for (let i = piece.from; i < piece.to; i++) {
        tagFeatures(signals, i, buffer);
        builder.token(buffer);
      }
      builder.close(labelsOf(runs, piece), index);
    }
  }
  return builder.build();
}

/** What the first pass says of each example; `modelOf` gives the model for the n-th, one that has not learned from it. */
export function tagAll(examples: readonly Example[], modelOf: (index: number) => ChainModel): Tags[] {
  const work = workspace();
  return examples.map(({ signals }, index) => tag(signals, modelOf(index), work));
}

/** The second pass: a sequence for each cue that the first pass thought of, and for each that it missed. */
export function relateSequences(examples: readonly Example[], tags: readonly Tags[]): Sequences {
  const builder = sequenceBuilder();
  const buffer = featureBuffer();
  for (const [index, example] of examples.entries())
    for (const piece of example.signals.pieces)
      relatePiece(builder, buffer, { example, index, tags: tags[index] as Tags, piece });
  return builder.build();
}

interface PieceOfExample {
  readonly example: Example;
  readonly index: number;
  readonly tags: Tags;
  readonly piece: Piece;
}

/** What a missed cue is taken for: one that the first pass hardly thought of. */
const MISSED = { probability: 0.15, chosen: false };

function relatePiece(builder: SequenceBuilder, buffer: FeatureBuffer, at: PieceOfExample): void {
  const { example, tags, piece } = at;
  const candidates = cueCandidates(tags, piece);
  const { pairs, missed: left } = matchCues(candidates, example.gold, piece);
  for (const [candidate, gold] of pairs) write(builder, buffer, at, candidate, candidates, gold?.runs ?? []);
  for (const missed of left) {
    const [run] = missed.cue;
    if (!run || run.from < piece.from || run.to > piece.to) continue;
    const candidate = { ...run, ...MISSED };
    write(builder, buffer, at, candidate, [...candidates, candidate], missed.runs);
  }
}

function write(
  builder: SequenceBuilder,
  buffer: FeatureBuffer,
  { example: { signals }, index, tags, piece }: PieceOfExample,
  cue: CueCandidate,
  candidates: readonly CueCandidate[],
  runs: readonly Run[],
): void {
  const around = surroundingsOf(signals, tags, piece, cue, candidates);
  for (let i = around.from; i < around.to; i++) {
    relateFeatures(signals, tags, around, i, buffer);
    builder.token(buffer);
  }
  builder.close(labelsOf(runs, around), index);
}
