import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../text/document';
import { cueCandidates } from './candidates';
import { addUp, type ChainModel, writeScores } from './chain-model';
import type { FeatureBuffer } from './hash';
import { LABELS } from './labels';
import { learn, memo, recall } from './memo';
import { parseModel } from './model-file';
import { scoreSurroundings } from './relate';
import { relateFeatures } from './relate-features';
import { readSignals } from './signals';
import { surroundingsOf } from './surroundings';
import { tagFeatures } from './tag-features';
import { scorePiece, tag, workspace } from './tagger';

const model = parseModel(readFileSync(resolve(import.meta.dirname, '../../public/models/attribution.bin')));
const TEXT = `The mayor said on Monday that the bridge “may have been hit”, and that two men were taken ashore. It was not clear
who they were, she added: “We do not know. We will ask the owners.”
According to the owners, who denied it, none of their crews – they named three – had been near; the army claimed it had.
“Nobody was here,” a sailor told the council, “and nobody saw a ship,” before he warned: ask the harbour, or do not ask!`;

/** The scores of a token whose features are added up all at once. */
function scoresOf(chain: ChainModel, buffer: FeatureBuffer): number[] {
  const total = new Float64Array(2);
  const scores = new Float64Array(LABELS);
  addUp(chain, buffer, total);
  writeScores(chain, total, scores, 0);
  return [...scores];
}

describe('features added up in groups that tokens share give what each token’s features give', () => {
  // Twice, since the second time much is known from the first.
  const signals = readSignals(readText(`${TEXT}\n${TEXT}`), model);
  const work = workspace();
  const tags = tag(signals, model.tag, work);

  it('in the first pass', () => {
    const states = memo(4);
    for (const { from, to } of signals.pieces) {
      const scores = scorePiece(signals, from, to, model.tag, states, work).slice();
      for (let i = from; i < to; i++) {
        tagFeatures(signals, i, work.buffer);
        const at = (i - from) * LABELS;
        expect([...scores.subarray(at, at + LABELS)]).toEqual(scoresOf(model.tag, work.buffer));
      }
    }
  });

  it('in the second', () => {
    let cues = 0;
    for (const piece of signals.pieces) {
      const candidates = cueCandidates(tags, piece);
      for (const cue of candidates) {
        cues++;
        const around = surroundingsOf(signals, tags, piece, cue, candidates);
        const scores = scoreSurroundings(signals, tags, around, model.relate, work).slice();
        for (let i = around.from; i < around.to; i++) {
          relateFeatures(signals, tags, around, i, work.buffer);
          const at = (i - around.from) * LABELS;
          expect([...scores.subarray(at, at + LABELS)]).toEqual(scoresOf(model.relate, work.buffer));
        }
      }
    }
    expect(cues).toBeGreaterThan(9);
  });
});

describe('a memo', () => {
  it('knows what it has learnt last in a slot, and nothing else', () => {
    const known = memo(1);
    const total = new Float64Array(2);
    expect(recall(known, 1, total)).toBe(false);
    learn(known, 1, model.tag, { ids: Int32Array.of(1), size: 1 }, total);
    expect(recall(known, 1, total)).toBe(true);
    expect(recall(known, 3, total)).toBe(false);
    learn(known, 3, model.tag, { ids: Int32Array.of(1), size: 1 }, total);
    expect(recall(known, 1, total)).toBe(false);
  });
});
