import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, tokensIn } from './document';
import { fold } from './fold';
import { textOf } from './span';
import { tokenise } from './tokens';

const words = (text: string): string =>
  tokenise(text)
    .map((token) => token.text)
    .join('|');
const sentences = (text: string): string[] => readText(text).sentences.map((span) => textOf(text, span));
const quotations = (text: string): string[] =>
  readText(text).quotes.quotations.map((span) => textOf(text, span) + (span.closed ? '' : '…'));

describe('fold', () => {
  it('keeps the length of any text, and its newlines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
        expect(fold(text).split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });
});

describe('tokenise', () => {
  it.each([
    ['Russia hasn’t replied.', "Russia|has|n't|replied|."],
    ['The U.S. said $1.5 billion, 40% more.', 'The|U.S.|said|$1.5|billion|,|40%|more|.'],
    ['an 11th, 1.5-mile run', 'an|11th|,|1.5-mile|run'],
    ['at the end.Next, ntv.de', 'at|the|end|.|Next|,|ntv|.|de'],
    ["''No,'' she said -- twice...", "''|No|,|''|she|said|--|twice|..."],
    ['Kyiv’s troops', "Kyiv|'s|troops"],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('leaves only white space between the tokens of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('splitSentences', () => {
  it.each([
    ['Mr. Lubinets wrote to the U.N. on Friday. Nobody answered.', 2],
    ['“We did not.” He left.', 2],
    ['He said: “No. Never.” Then he left', 3],
    ['A heading\nA sentence.', 2],
    ['He moved to the U.S. The war went on.', 2],
    ['It cost 1.5 million (see below.) More.', 2],
    ['', 0],
    ['...', 1],
  ])('%s', (text, count) => {
    expect(sentences(text)).toHaveLength(count);
  });
});

describe('findQuotes', () => {
  it.each([
    ['He said "no" and "yes".', ['"no"', '"yes"']],
    ['“We left,” she said, “at nine.”', ['“We left,”', '“at nine.”']],
    ['„Nein“, sagte er. «Non», dit-elle. »Nie«, rief er.', ['„Nein“', '«Non»', '»Nie«']],
    ["''No,'' she said.", ["''No,''"]],
    ['“One.\n“Two.”', ['“One.…', '“Two.”']],
    ['An open “quote\nand nothing', ['“quote…']],
    ['5" of rain', []],
    ['‘We left,’ she said, ‘at nine.’', ['‘We left,’', '‘at nine.’']],
    ["'They don't know the soldiers' names,' he said.", ["'They don't know the soldiers' names,'"]],
    ['‘The soldiers’ families left’, he said', ['‘The soldiers’ families left’']],
    ['“He said ‘no’ twice,” she said.', ['“He said ‘no’ twice,”']],
    ['‘One.\n‘Two.’', ['‘One.…', '‘Two.’']],
    ["'One.\n'Two.'", ["'One.…", "'Two.'"]],
    ["She said: 'One.\n'Two.'", ["'One.…", "'Two.'"]],
    ["She said: 'The soldiers' cars left.\n'Two.'", ["'The soldiers' cars left.…", "'Two.'"]],
    ["She said: 'All the soldiers'\n'Two.'", ["'All the soldiers'", "'Two.'"]],
    ["She saw one 'of them.\n'Two.'", ["'Two.'"]],
    ["She said: 'One.\nTwo.", []],
    ["The soldiers' families and rock 'n' roll of the '90s, o' course", []],
    ['nothing', []],
  ])('%s', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });
});

describe('tokensIn', () => {
  it('finds the tokens that a span touches', () => {
    const document = readText('one two three');
    expect(tokensIn(document, { start: 5, end: 9 })).toEqual({ from: 1, to: 3 });
    expect(tokensIn(document, { start: 3, end: 4 })).toEqual({ from: 1, to: 1 });
  });
});

it('reads a megabyte without a full stop', () => {
  const text = 'word '.repeat(200_000);
  expect(readText(text).sentences).toHaveLength(1);
});
