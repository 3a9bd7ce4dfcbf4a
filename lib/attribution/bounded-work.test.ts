import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../text/document';
import { alternativesOf } from './alternatives';
import { cueCandidates } from './candidates';
import { MOST_FEATURES } from './chain-model';
import { parseModel } from './model-file';
import { scoreSurroundings } from './relate';
import { relateFeatures } from './relate-features';
import { readSignals } from './signals';
import { surroundingsOf } from './surroundings';
import { tagFeatures } from './tag-features';
import { tag, workspace } from './tagger';

const model = parseModel(readFileSync(resolve(import.meta.dirname, '../../public/models/attribution.bin')));

/**
 * Time is linear where every token belongs to one piece, pieces are short, each cue is looked at in short surroundings,
 * and has few readings.
 */
describe.each([
  ['speech', 'The army said it had left the town and then moved on along the river '],
  ['nothing but cues', 'said '],
  ['quotation marks', '"We left the town," he said, '],
])('a text of 4,000 words without a full stop: %s', (_, words) => {
  const document = readText(words.repeat(Math.ceil(4000 / words.trim().split(' ').length)));
  const signals = readSignals(document, model);
  const work = workspace();
  const tags = tag(signals, model.tag, work);

  it('is read in pieces of 1,000 tokens at most, each token once', () => {
    const sizes = signals.pieces.map(({ from, to }) => to - from);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(document.tokens.length);
  });

  it('has surroundings, readings and features in bounds', () => {
    const [piece] = signals.pieces;
    const candidates = piece ? cueCandidates(tags, piece) : [];
    expect(candidates.length).toBeGreaterThan(0);
    for (const cue of candidates.slice(0, 40)) {
      const around = surroundingsOf(signals, tags, piece as NonNullable<typeof piece>, cue, candidates);
      expect(around.to - around.from).toBeLessThanOrEqual(350 + cue.to - cue.from);
      const scores = scoreSurroundings(signals, tags, around, model.relate, work);
      const context = { signals, tags, around };
      expect(alternativesOf(context, scores, model.relate.transitions, work).length).toBeLessThanOrEqual(20);
      tagFeatures(signals, cue.from, work.buffer);
      expect(work.buffer.size).toBeLessThanOrEqual(MOST_FEATURES);
      relateFeatures(signals, tags, around, cue.from, work.buffer);
      expect(work.buffer.size).toBeLessThanOrEqual(MOST_FEATURES);
    }
  });
});
