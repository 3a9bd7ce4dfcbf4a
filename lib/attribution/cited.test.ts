import { describe, expect, it } from 'vitest';
import { textOf } from '../text/span';
import { marked } from './marked-text';

const read = (written: string) => {
  const { document, attributions } = marked(written);
  return attributions.map(({ source, content, sourceClass, name, via }) => {
    const words = (spans: typeof source): string =>
      spans.map((span) => textOf(document.text, span)).join(' … ');
    return [words(source), words(content), sourceClass, name, via];
  });
};

describe('a report that cites its source', () => {
  it.each([
    [
      '[Five drones were shot down], {the BBC} <reported>, <citing> [the Defence Ministry].',
      ['the Defence Ministry', 'Five drones were shot down', 'official', 'Defence Ministry', 0],
    ],
    [
      '[The mayor was dead], {TASS} <reported>, <quoting> [the regional governor, Ivan Petrov].',
      ['the regional governor, Ivan Petrov', 'The mayor was dead', 'person', 'Ivan Petrov', 0],
    ],
    [
      '[The mayor had resigned], {Reuters} <said>, <citing> [two officials].',
      ['two officials', 'The mayor had resigned', 'anonymous', null, 0],
    ],
  ])('%s', (written, expected) => {
    expect(read(written).at(-1)).toEqual(expected);
  });

  it('also where the source comes first', () => {
    const [army, paper] = read(
      '<Citing> [the army], {the newspaper} <wrote> [that the bridge had been mined].',
    );
    expect(army).toEqual(['the army', 'that the bridge had been mined', 'official', null, 1]);
    expect(paper?.[0]).toBe('the newspaper');
  });
});

describe('what is cited stays content', () => {
  it.each([
    ['where it is a reason', '[The fair was put off], {the council} <said>, <citing> [bad weather].'],
    ['where nothing is reported', '{The council} <cited> [the Defence Ministry].'],
    ['where the report stands in another sentence', '{Reuters} <said> [no]. {It} <cited> [the army].'],
    ['where it is a sentence', '{Reuters} <said> [no], <quoting> [him as saying that the army had left].'],
  ])('%s', (_, written) => {
    expect(read(written).at(-1)?.[4]).toBe(null);
  });
});
