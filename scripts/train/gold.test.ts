import { describe, expect, it } from 'vitest';
import { readSignals } from '../../lib/attribution/signals';
import { readText } from '../../lib/text/document';
import { learnCues } from './cue-lexicon';
import { labelsOf, readExample, runsOfAll, runsOfSpans } from './gold';
import { hideNames, namesOf } from './names';

const NO_WORDS = { cues: new Map<string, number>(), clusters: new Map<string, number>() };
const at = (text: string, part: string): [number, number] => {
  const start = text.indexOf(part);
  return [start, start + part.length];
};

describe('runsOfSpans', () => {
  const text = '“We left,” he said, “at nine.”';
  it.each([
    [['We left,”'], 3, [[1, 3]]],
    [
      ['“We left,”', '“at nine.”'],
      3,
      [
        [1, 3],
        [9, 11],
      ],
    ],
    [['We', 'left'], 3, [[1, 3]]],
    [[','], 2, [[3, 4]]],
    [[','], 3, []],
  ])('%j as role %i', (parts, role, expected) => {
    const runs = runsOfSpans(
      readText(text),
      parts.map((part) => at(text, part)),
      role,
    );
    expect(runs.map(({ from, to }) => [from, to])).toEqual(expected);
  });
});

describe('labelsOf', () => {
  it('lets content give way to the speech in it', () => {
    const text = 'He said Ann claimed it rained';
    const example = readExample(
      {
        id: 1,
        text,
        attributions: [
          { source: [at(text, 'He')], cue: [at(text, 'said')], content: [at(text, 'Ann claimed it rained')] },
          { source: [at(text, 'Ann')], cue: [at(text, 'claimed')], content: [at(text, 'it rained')] },
        ],
      },
      NO_WORDS,
    );
    const [piece] = example.signals.pieces;
    expect([...labelsOf(runsOfAll(example.gold), piece ?? { from: 0, to: 0 })]).toEqual([1, 3, 1, 3, 5, 7]);
  });
});

describe('learnCues', () => {
  const document = (said: boolean) => ({
    id: 1,
    text: 'He said it rained',
    attributions: said
      ? [{ source: [at('He said it rained', 'He')], cue: [at('He said it rained', 'said')], content: [] }]
      : [],
  });

  it('knows a cue that several documents have, and forgets it for the one document that it rests on', () => {
    const corpus = [document(true), document(true), document(false)];
    const { all, without } = learnCues(corpus);
    expect([...all.keys()]).toEqual(['said']);
    expect(without[0]?.has('said')).toBe(false);
    expect(without[2]?.has('said')).toBe(true);
  });
});

describe('hideNames', () => {
  it('puts one unknown word for a name, another one in another document, and leaves other words', () => {
    const document = readText('Petrenko left. The mayor met Petrenko');
    const names = namesOf([{ id: 1, text: 'Petrenko left. The mayor met the others', attributions: [] }]);
    expect([...names]).toEqual(['petrenko']);
    const read = (salt: string) => {
      const signals = readSignals(document, NO_WORDS);
      hideNames(signals, document, names, salt);
      return [...signals.word].filter((_, i) => (signals.tokenAt[i] ?? -1) >= 0);
    };
    const plain = [...readSignals(document, NO_WORDS).word].slice(3, 10);
    const [one, other] = [read('1'), read('2')];
    expect(one[0]).toBe(one[6]);
    expect(one[0]).not.toBe(plain[0]);
    expect(one[0]).not.toBe(other[0]);
    expect(one.slice(1, 6)).toEqual(plain.slice(1, 6));
  });
});
