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
    ['He said “we left.” — Olha Petrenko was late.', []],
    [
      '“We left” — Olha Petrenko and all her neighbours, who had heard the news on the radio the evening before.',
      [],
    ],
    ['“We left.” — and nobody stayed.', []],
    [
      '“We left the town at nine this morning” — Olha Petrenko',
      ['Olha Petrenko | — | “We left the town at nine this morning”'],
    ],
    ['“We left,” — Olha Petrenko', ['Olha Petrenko | — | “We left,”']],
    ['“Did they leave?” — Will Petrenko', ['Will Petrenko | — | “Did they leave?”']],
    ['“They have left.” — Petrenko', ['Petrenko | — | “They have left.”']],
    // Titles, slogans and awards.
    ['“The Long Night” – F. Scott Petrenko', []],
    ['“Who Left the Town?” — Olha Petrenko', []],
    ['“The Town at the End of the Long River” — Olha Petrenko', []],
    ['“Nightfall” — Best Picture', []],
    ['“We left the town.” — Best Song', []],
    ['“Nightfall,” — Global, $114 million.', []],
    ['“The Throne” — Webflix, Nov. 9', []],
    ['“We left” — Olha Petrenko', []],
    // What is no name.
    ['“We left the town.”\n— Updated Monday', []],
    ['“We left the town.” — Photo: Olha Petrenko', []],
    ['“He is guilty.” — But', []],
    ['“He is guilty.” — Will', []],
    ['“He is guilty.” — Guilty', []],
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

  it('takes a short answer and a line that breaks off from who says more elsewhere', () => {
    const lines = [
      'HOST: Did you leave at nine?',
      'GEORGE BEST: Yes.',
      'HOST: And —',
      'GEORGE BEST: We all left.',
    ];
    expect(transcriptLines(readText(lines.join('\n')))).toHaveLength(4);
  });

  it.each([
    ['too few lines', [host, guest, 'They walked.']],
    ['one speaker', [host, 'HOST: And then you walked?', 'HOST: Who else left?']],
    ['nobody twice', ['MARA: All is calm.', 'IVO: All is calm.', 'LENA: All is calm.']],
    ['a word in capitals that is a number', ['MARA: 3', 'IVO: 1', 'MARA: 4', 'IVO: 1']],
    ['lines that are no sentences', ['MARA: Actor, singer', 'IVO: Host', 'MARA: Film', 'IVO: Stage']],
    ['lines of a word', ['MARA: Wins.', 'IVO: Loses.', 'MARA: Wins.', 'IVO: Loses.']],
    [
      'words in small letters',
      ['Host: Are you well?', 'Guest: We are well.', 'Host: Are you all?', 'Guest: We all are.'],
    ],
    [
      'questions without a name',
      ['Q: When was it?', 'A: It was at nine.', 'Q: Why was it?', 'A: It just was.'],
    ],
  ])('leaves out %s', (_, lines) => {
    expect(transcriptLines(readText(lines.join('\n')))).toEqual([]);
  });

  it.each([
    ['BREAKING NEWS', 'FACT CHECK'],
    ['SEE ALSO', 'WATCH LIVE'],
    ['SPORTS', 'WATCH'],
    ['MYTH', 'FACT'],
    ['CLAIM', 'VERDICT'],
    ['PROS', 'CONS'],
    ['WHO', 'WHEN'],
    ['HOME', 'AWAY'],
    ['GERMANY', 'FRANCE'],
    ['TRUE', 'FALSE'],
  ])('takes the headings %s and %s for nobody', (one, other) => {
    const lines = [one, other, one, other, one, other].map((name) => `${name}: The bridge fell at nine.`);
    expect(transcriptLines(readText(lines.join('\n')))).toEqual([]);
  });
});
