import { type Alternative, alternativesOf, NUMBERS } from '../../lib/attribution/alternatives';
import { cueCandidates, type Tags } from '../../lib/attribution/candidates';
import type { ChainModel } from '../../lib/attribution/chain-model';
import { alternativeFeatures } from '../../lib/attribution/choose';
import { featureBuffer } from '../../lib/attribution/hash';
import type { Run } from '../../lib/attribution/labels';
import { scoreSurroundings } from '../../lib/attribution/relate';
import type { Signals } from '../../lib/attribution/signals';
import { surroundingsOf } from '../../lib/attribution/surroundings';
import { workspace } from '../../lib/attribution/tagger';
import type { Example, GoldAttribution } from './gold';
import { matchCues } from './match-cues';

/** The readings of one cue: their features and numbers, and which of them is right. */
export interface ReadingCase {
  /** A list of features for each alternative. */
  readonly features: readonly Int32Array[];
  /** NUMBERS for each alternative. */
  readonly numbers: Float64Array;
  /** The alternative nearest to what people marked; 0, none, where they marked nothing or none comes near. */
  readonly right: number;
  readonly document: number;
}

/** All cues of the examples with their readings; `modelOf` gives a second pass that has not learned from the n-th. */
export function readingCases(
  examples: readonly Example[],
  tags: readonly Tags[],
  modelOf: (index: number) => ChainModel,
): ReadingCase[] {
  const buffer = featureBuffer();
  const work = workspace();
  const cases: ReadingCase[] = [];
  for (const [index, { signals, gold }] of examples.entries()) {
    const own = tags[index] as Tags;
    for (const piece of signals.pieces) {
      const candidates = cueCandidates(own, piece);
      const { pairs } = matchCues(candidates, gold, piece);
      for (const [cue, marked] of pairs) {
        const around = surroundingsOf(signals, own, piece, cue, candidates);
        const context = { signals, tags: own, around };
        const model = modelOf(index);
        const scores = scoreSurroundings(signals, own, around, model, work);
        const alternatives = alternativesOf(context, scores, model.transitions, work);
        const numbers = new Float64Array(alternatives.length * NUMBERS);
        const features = alternatives.map((alternative, place) => {
          numbers.set(alternative.numbers, place * NUMBERS);
          alternativeFeatures(context, alternative, buffer);
          return buffer.ids.slice(0, buffer.size);
        });
        cases.push({ features, numbers, right: nearest(signals, alternatives, marked), document: index });
      }
    }
  }
  return cases;
}

/** The alternative that agrees best with what people marked: content counts twice, and once more if it is exact. */
function nearest(
  signals: Signals,
  alternatives: readonly Alternative[],
  marked: GoldAttribution | null,
): number {
  if (!marked) return 0;
  let best = 0;
  let most = 0;
  for (const [index, { runs }] of alternatives.entries()) {
    const [content, source, cue] = [3, 1, 2].map((role) => agreement(signals, runs, marked.runs, role)) as [
      number,
      number,
      number,
    ];
    if (content === 0) continue;
    const likeness = 2 * content + (content === 1 ? 1 : 0) + source + (source === 1 ? 1 : 0) + cue;
    if (likeness <= most) continue;
    most = likeness;
    best = index;
  }
  return best;
}

/** Shared words over all words of a role; 1 where neither has any. */
function agreement(signals: Signals, a: readonly Run[], b: readonly Run[], role: number): number {
  const [one, other] = [wordsOf(signals, a, role), wordsOf(signals, b, role)];
  const shared = [...one].filter((position) => other.has(position)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 1 : shared / all;
}

function wordsOf(signals: Signals, runs: readonly Run[], role: number): Set<number> {
  const positions = new Set<number>();
  for (const run of runs) {
    if (run.role !== role) continue;
    for (let i = run.from; i < run.to; i++) if (!signals.punctuation[i]) positions.add(i);
  }
  return positions;
}
