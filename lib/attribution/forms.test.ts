import { describe, expect, it } from 'vitest';
import { readText } from '../text/document';
import { type Span, textOf } from '../text/span';
import { closingReports } from './closing-reports';
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

describe('closingReports', () => {
  it.each([
    ['The star left the set, it has been claimed.', ['- | has been claimed | The star left the set']],
    ['The star left the set, it is understood.', ['- | is understood | The star left the set']],
    ['A nurse stole morphine, a court has heard.', ['- | has heard | A nurse stole morphine']],
    ['A nurse stole morphine, the inquest was told.', ['- | was told | A nurse stole morphine']],
    ['Nurse ‘stole morphine’ from ward, jury told\nA text.', ['- | told | Nurse ‘stole morphine’ from ward']],
    [
      'Rovers will sign the winger, Sky Sports News understands.',
      ['Sky Sports News | understands | Rovers will sign the winger'],
    ],
    ['The firm will close, the BBC has learned.', ['the BBC | has learned | The firm will close']],
    ['Coffee may slow ageing, study suggests\nA text.', ['study | suggests | Coffee may slow ageing']],
    ['Star quits show after row, insiders claim', ['insiders | claim | Star quits show after row']],
    // What only looks alike.
    ['Coffee may slow ageing, study suggests.\nA text.', []],
    ['A text.\nCoffee may slow ageing, study suggests', []],
    ['The star left the set, as he had said.', []],
    ['The star left the set, it was late.', []],
    ['The mayor left the hall, and the court heard.', []],
    ['Paul Stone, it is said.', []],
    ['“The star left the set, it has been claimed.”', []],
    ['', []],
  ])('%s', (text, expected) => {
    const found = written(text, closingReports(readText(text)));
    expect(found.map((each) => each.replace(/^ /, '- '))).toEqual(expected);
  });
});
