import { describe, expect, it } from 'vitest';
import { READING } from '../../components/example/reading';
import { t } from '../../components/test-kit';
import { claimViews } from '../reading/claim-view';
import { annotationsOf } from './annotations';
import { claimAsText } from './claim-text';
import { csvField, readingAsCsv } from './csv';
import { readingAsJson } from './json';
import { escapeMarkdown, readingAsMarkdown } from './markdown';
import { linkTo } from './text-fragment';

const { article } = READING;
const CLAIMS = claimViews(READING);

/** Reads CSV after RFC 4180, written for this test alone. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a claim as text', () => {
  it('has its source and its answers', () => {
    const claim = CLAIMS.find(({ text }) => text.startsWith('two of his crew'));
    expect(claim && claimAsText(claim, CLAIMS, t)).toBe(
      [
        '“two of his crew were still missing”',
        'Jonas Vael, person, paraphrased',
        '– Contradicted by Belmark Coastguard: “Everybody aboard the Mistral was rescued within the hour.”' +
          ' (Belmark Herald, May 14, 2026, claimed by one side)',
      ].join('\n'),
    );
  });

  it('says that a denied claim is denied', () => {
    const claim = CLAIMS.find(({ denied }) => denied);
    expect(claim && claimAsText(claim, CLAIMS, t)).toContain('Denies: “its crew fired on the Mistral”');
  });
});

describe('the words of a claim as text', () => {
  it.each([
    ['that the bridge fell,', null, 'paraphrased', '“the bridge fell”'],
    ['We will stay,', null, 'quoted', '“We will stay”'],
    ['“We will stay,”', null, 'quoted', '“We will stay”'],
    ['they “will stay,” for now', null, 'mixed', 'they “will stay,” for now'],
    ['the guard of firing', 'accused', 'paraphrased', '“accused the guard of firing”'],
  ] as const)('%s (%s, %s): %s', (text, lead, manner, words) => {
    const [claim] = CLAIMS.filter(({ source }) => source);
    if (!claim?.source) throw new Error('the example has no claim with a source');
    const view = { ...claim, text, lead, denied: false, answers: [], source: { ...claim.source, manner } };
    expect(claimAsText(view, CLAIMS, t).split('\n')[0]).toBe(words);
  });
});

describe('a reading as CSV', () => {
  const rows = parseCsv(readingAsCsv(READING, t));

  it('has as many fields in every row as columns', () => {
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([rows[0]?.length]));
  });

  it('has a row for each answer, and one for each claim without', () => {
    const answers = CLAIMS.reduce((sum, { answers }) => sum + Math.max(1, answers.length), 0);
    expect(rows).toHaveLength(answers + 1);
  });

  it('gives spans that stand in the text', () => {
    for (const [text, start, end] of rows.slice(1))
      expect(article.text.slice(Number(start), Number(end))).toBe(text);
  });

  it.each([
    ['plain', '"plain"'],
    ['a "b", c\nd', '"a ""b"", c\nd"'],
    ['=1+1', '"\'=1+1"'],
    ['+49', '"\'+49"'],
    ['-2', '"\'-2"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['\t=1', '"\'\t=1"'],
    ['1=1', '"1=1"'],
    [null, '""'],
  ])('writes %j as %s', (value, field) => expect(csvField(value)).toBe(field));
});

describe('a reading as Markdown', () => {
  const markdown = readingAsMarkdown(READING, t);

  it('has every claim and answer', () => {
    for (const { text } of CLAIMS) expect(markdown).toContain(escapeMarkdown(text));
    for (const { text } of Object.values(READING.cited))
      if (/rescued|thick fog|proposed a joint/.test(text)) expect(markdown).toContain(text);
  });

  it.each([
    ['*not* _so_ [a](b) <i> `c` # | ~', '\\*not\\* \\_so\\_ \\[a\\](b) \\<i\\> \\`c\\` \\# \\| \\~'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['two\nlines', 'two lines'],
    ['plain, 3.5 %', 'plain, 3.5 %'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('a reading as JSON', () => {
  it('opens again', () => {
    const read = JSON.parse(readingAsJson(READING)) as Record<string, unknown>;
    expect(read).toMatchObject({
      hearsay: 1,
      article,
      claims: READING.analysis.claims,
      cited: READING.cited,
    });
  });
});

describe('a reading as Web Annotations', () => {
  const collection = annotationsOf(READING, t);
  const { items } = collection.first;

  it('has one for each claim and flag, each with its own id', () => {
    expect(collection.total).toBe(READING.analysis.claims.length + READING.analysis.flags.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('points by position and by quotation to the same words', () => {
    for (const { target } of items) {
      const [quote, position] = target.selector;
      const { start, end } = position;
      expect(article.text.slice(start, end)).toBe(quote.exact);
      expect(article.text.indexOf(quote.prefix + quote.exact + quote.suffix)).toBe(
        start - quote.prefix.length,
      );
    }
  });

  it('stays valid without an address', () => {
    const { id, first } = annotationsOf({ ...READING, article: { ...article, url: null } }, t);
    expect([id, first.items[0]?.target.source]).toEqual(['urn:x-hearsay:reading', 'urn:x-hearsay:article']);
  });
});

describe('a link to a sentence', () => {
  const to = (text: string, url: string | null = 'https://a.example/x') =>
    linkTo({ ...article, url, text }, { start: 0, end: text.length });

  it.each([
    ['Short words', 'https://a.example/x#:~:text=Short%20words'],
    ['well-known, so', 'https://a.example/x#:~:text=well%2Dknown%2C%20so'],
    [
      'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen',
      'https://a.example/x#:~:text=One%20two%20three%20four%20five,fourteen%20fifteen%20sixteen%20seventeen%20eighteen',
    ],
    ['end of one\nstart of two', 'https://a.example/x#:~:text=end%20of%20one,start%20of%20two'],
  ])('quotes %j', (text, link) => expect(to(text)).toBe(link));

  it('keeps a fragment that is there, and drops an older directive', () => {
    expect(to('word', 'https://a.example/#top')).toBe('https://a.example/#top:~:text=word');
    expect(to('word', 'https://a.example/#:~:text=old')).toBe('https://a.example/#:~:text=word');
  });

  it('needs an address', () => expect(to('word', null)).toBeNull());
});
