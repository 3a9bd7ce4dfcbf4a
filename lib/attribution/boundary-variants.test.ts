import { describe, expect, it } from 'vitest';
import { readText } from '../text/document';
import { textOf } from '../text/span';
import { otherBoundaries } from './boundary-variants';
import { CONTENT, type Run } from './labels';
import { otherParts } from './part-variants';
import { readSignals } from './signals';

/** The runs of a text in which [source], {cue} and <content> are marked, and how to write runs out again. */
function read(marked: string) {
  const text = marked.replace(/[[\]{}<>]/g, '');
  const document = readText(text);
  const signals = readSignals(document, { cues: new Map(), clusters: new Map() });
  const positionAt = (offset: number): number =>
    signals.tokenAt.findIndex((token) => token >= 0 && (document.tokens[token]?.end ?? 0) > offset);
  const runs: Run[] = [...marked.matchAll(/([[{<])(.*?)[\]}>]/g)].map(
    ({ 1: bracket = '', 2: words = '', index }) => {
      const start = marked.slice(0, index).replace(/[[\]{}<>]/g, '').length;
      const from = positionAt(start);
      const to = positionAt(start + words.length - 1) + 1;
      return { role: '[{<'.indexOf(bracket) + 1, from, to };
    },
  );
  const write = ({ from, to }: Run): string => {
    const first = document.tokens[signals.tokenAt[from] ?? -1];
    const last = document.tokens[signals.tokenAt[to - 1] ?? -1];
    return first && last ? textOf(text, { start: first.start, end: last.end }) : '';
  };
  const contents = (readings: Run[][]): string[] =>
    readings.map((reading) =>
      reading
        .filter(({ role }) => role === CONTENT)
        .sort((a, b) => a.from - b.from)
        .map(write)
        .join(' … '),
    );
  return { signals, runs, contents, piece: signals.pieces[0] ?? { from: 0, to: 0 } };
}

describe('otherBoundaries', () => {
  it.each([
    [
      '[He] {said} <it rained and froze>, she recalled.',
      ['it rained', 'it rained and froze, she recalled', 'and froze'],
    ],
    ['[He] {left}.', []],
  ])('%s', (marked, expected) => {
    const { signals, runs, contents } = read(marked);
    expect(contents(otherBoundaries(signals, runs))).toEqual(expected);
  });
});

describe('otherParts', () => {
  it.each([
    ['Then, [he] {said}, <it rained>.', ['Then … it rained', 'Then', 'it rained']],
    [
      '“<It rained>,” [he] {said}, “and it froze.” “Then snow fell.”',
      [
        'It rained … and it froze',
        'It rained … Then snow fell',
        'It rained',
        'and it froze',
        'Then snow fell',
      ],
    ],
    ['“<It rained>,” [he] {said}, “<and it froze>.”', ['It rained', 'and it froze']],
    ['<It rained>.', []],
  ])('%s', (marked, expected) => {
    const { signals, runs, contents, piece } = read(marked);
    expect([...new Set(contents(otherParts(signals, runs, piece)))]).toEqual(expected);
  });
});
