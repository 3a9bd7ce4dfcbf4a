import { describe, expect, it } from 'vitest';
import { readText } from '../text/document';
import { type Span, textOf } from '../text/span';
import { signedQuotations } from './signed-quotations';
import type { AttributionSpans } from './spans';
import { transcriptLines } from './transcript-lines';

const written = (text: string, found: readonly AttributionSpans[]): string[] =>
  found.map(({ source, cue, content }) => {
    const words = (spans: readonly Span[]) => spans.map((span) => textOf(text, span)).join(' … ');
    return `${words(source)} | ${words(cue)} | ${words(content)}`;
  });

describe('signedQuotations', () => {
  it.each([
    ['“We left at nine.” — Olha Petrenko, 34, a nurse from Sumy', ['Olha Petrenko | — | “We left at nine.”']],
    ['“We left at nine.”\n- Mayor Petrenko.', ['Mayor Petrenko | - | “We left at nine.”']],
    ['“We left.” ― J. van Dam (Utrecht)', ['J. van Dam | ― | “We left.”']],
    ['“We left at nine,” he said. — Olha Petrenko', []],
    ['He said “we left” — Olha Petrenko was late.', []],
    [
      '“We left” — Olha Petrenko and all her neighbours, who had heard the news on the radio the evening before.',
      [],
    ],
    ['“We left” — and nobody stayed.', []],
    ['The bridge is gone — Olha Petrenko', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(written(text, signedQuotations(readText(text)))).toEqual(expected);
  });
});

describe('transcriptLines', () => {
  const [host, guest] = ['HOST: When did you leave?', 'DR. MORENO: At nine. Nobody stayed.'];

  it('gives each line to its speaker', () => {
    const text = [host, guest, 'HOST: And then?', '“DR. MORENO: We walked.”'].join('\n');
    expect(written(text, transcriptLines(readText(text)))).toEqual([
      'HOST | : | When did you leave?',
      'DR. MORENO | : | At nine. Nobody stayed.',
      'HOST | : | And then?',
      'DR. MORENO | : | We walked.',
    ]);
  });

  it.each([
    ['too few lines', [host, guest, 'They walked.']],
    ['nobody twice', ['KYIV: All calm.', 'LVIV: All calm.', 'ODESA: All calm.']],
    ['labels', ['WATCH: The bridge.', 'WATCH: The town.', 'WATCH: The river.']],
    ['words in small letters', ['Host: Hello.', 'Host: Goodbye.', 'Host: At last.']],
    ['questions without a name', ['Q: When?', 'A: At nine.', 'Q: Why?', 'A: Because.']],
  ])('leaves out %s', (_, lines) => {
    expect(transcriptLines(readText(lines.join('\n')))).toEqual([]);
  });
});
