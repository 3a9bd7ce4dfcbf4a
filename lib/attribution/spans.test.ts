import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../text/document';
import { type Span, textOf } from '../text/span';
import { findSpans, parseModel } from './spans';

const FILE = resolve(import.meta.dirname, '../../public/models/attribution.bin');
const model = parseModel(readFileSync(FILE));

const written = (text: string): string[] =>
  findSpans(readText(text), model).map(({ source, cue, content }) => {
    const words = (spans: readonly Span[]) => spans.map((span) => textOf(text, span)).join(' … ');
    return `${words(source) || '-'} | ${words(cue)} | ${words(content)}`;
  });

describe('findSpans', () => {
  it.each([
    [
      'Mr Lubinets said that the prisoners had been shot.',
      ['Mr Lubinets | said | that the prisoners had been shot'],
    ],
    ['The bridge was destroyed, the army said.', ['the army | said | The bridge was destroyed']],
    [
      'According to the ministry, the depot burned down.',
      ['the ministry | According to | the depot burned down'],
    ],
    ['The bridge was destroyed in the night.', []],
    ['The new units were expected to operate along the river.', []],
    ['They are subjected to torture in the camps.', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it.each([
    ['straight', '"', '"'],
    ['curly', '“', '”'],
    ['doubled apostrophes', "''", "''"],
    ['guillemets', '«', '»'],
    ['low and high', '„', '“'],
  ])('reads quotations in %s marks', (_, open, close) => {
    const text = `${open}We have lost two vehicles,${close} Mr Petrenko said, ${open}and we will not leave the town.${close}`;
    const [found] = findSpans(readText(text), model);
    expect(found?.source.map((span) => textOf(text, span))).toEqual(['Mr Petrenko']);
    const content = found?.content.map((span) => textOf(text, span)).join(' ');
    expect(content).toContain('We have lost two vehicles');
    expect(content).toContain('we will not leave the town');
  });

  it('gives spans at token edges, in reading order, on any text', () => {
    const words = [
      'said',
      '"',
      '“',
      '”',
      'The',
      'army',
      ',',
      '.',
      '\n',
      'that',
      'he',
      '‘',
      'according',
      'to',
      '(',
      '—',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        const document = readText(text);
        const starts = new Set(document.tokens.map(({ start }) => start));
        const ends = new Set(document.tokens.map(({ end }) => end));
        let last = 0;
        for (const { source, cue, content, confidence } of findSpans(document, model)) {
          expect(cue[0]?.start).toBeGreaterThanOrEqual(last);
          last = cue[0]?.start ?? 0;
          expect(content.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const { start, end } of [...source, ...cue, ...content]) {
            expect(starts.has(start)).toBe(true);
            expect(ends.has(end)).toBe(true);
            expect(end).toBeGreaterThan(start);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a quotation over paragraphs', '“We left at nine,” the mayor said.\n“Nobody stayed.\n“Nobody at all.”'],
    ['an open quotation', 'The mayor said: “We left at nine and nobody stayed'],
    ['a closing mark alone', 'We left at nine,” the mayor said.'],
    ['a sentence of 200 words', `The mayor said ${'that they left and '.repeat(50)}that nobody stayed.`],
  ])('reads %s', (_, text) => {
    const found = findSpans(readText(text), model);
    expect(
      found.some(({ source }) =>
        source.some((span) => textOf(text, span) === 'the mayor' || textOf(text, span) === 'The mayor'),
      ),
    ).toBe(true);
  });
});

describe('parseModel', () => {
  const bytes = readFileSync(FILE);

  it.each([
    ['nothing', new Uint8Array(0), 'not an attribution model'],
    [
      'another file',
      new TextEncoder().encode('<!doctype html><title>Not found</title>'),
      'not an attribution model',
    ],
    ['half a file', bytes.subarray(0, bytes.length / 2), 'cut off'],
    ['a file with more behind it', Uint8Array.from([...bytes, 0]), 'longer than it says'],
  ])('says what is wrong with %s', (_, wrong, message) => {
    expect(() => parseModel(wrong)).toThrow(message);
  });
});
