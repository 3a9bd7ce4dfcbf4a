import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../parse-corpus';
import { importCorpus } from './import-corpus';
import type { Imported } from './imported';

const corpusOf = (read: Imported) => {
  if (read.kind === 'failed') throw new Error(JSON.stringify(read.refused));
  return read.corpus;
};
const table = (text: string) => importCorpus('table.csv', text);
const textsOf = (read: Imported): readonly string[] => corpusOf(read).claims.map(({ text }) => text);
const refusalsOf = ({ refused }: Imported): readonly string[] =>
  refused.map(({ place, reason }) => `${place}: ${reason}`);

describe('a table of claims', () => {
  it.each([
    ['commas', 'text,claimant\nIt fell.,Mayor'],
    ['semicolons', 'text;claimant\nIt fell.;Mayor'],
    ['tabs', 'text\tclaimant\nIt fell.\tMayor'],
    ['empty lines before its head', '\n \ntext;claimant\nIt fell.;Mayor'],
    ['a first line for Excel', 'sep=;\r\ntext;claimant\r\nIt fell.;Mayor\r\n'],
    ['a head in quotes and capitals', '"Text";"Claimant "\n"It fell.";Mayor'],
    ['empty rows', 'text,claimant\n,\n\nIt fell.,Mayor\n,,\n'],
    ['delimiters at the end of each line', 'text,claimant,\nIt fell.,Mayor,\n'],
    ['more delimiters than columns', 'text,claimant\nIt fell.,Mayor,,\n'],
    ['lines of old Macs', 'text,claimant\rIt fell.,Mayor\r'],
  ])('with %s', (_, written) => {
    const read = table(written);
    expect(corpusOf(read).claims).toMatchObject([{ text: 'It fell.', claimant: 'Mayor' }]);
    expect(read.refused).toEqual([]);
  });

  it('whose lines end in different ways', () => {
    const read = table('text\r\nOne.\r\n"Two\r\nlines."\r\nThree.\nFour.\r\n');
    expect(textsOf(read)).toEqual(['One.', 'Two\nlines.', 'Three.', 'Four.']);
  });

  it.each([
    [
      'a column twice',
      'text,claimant,text\nIt fell.,Mayor,other',
      'line 1: column "text" stands twice; the first was read',
    ],
    [
      'a column without a name that holds something',
      ',text,,\n0,It fell.,,\n1,It stands.,,\n',
      'line 1: column 1 has no name and was left out',
    ],
    ['a cell under no column', 'text,\nIt fell.,\nIt stands.,,secret\n', 'line 3: 3 cells under 2 columns'],
    [
      'an unknown column below empty lines',
      '\n\ntext,mood\nIt fell.,bad',
      'line 3: column "mood" is not known and was left out',
    ],
    [
      'an address that leads nowhere',
      'text,url\nIt fell.,\nIt stands.,www.example.org',
      'line 3: "www.example.org" is not an address: write https://…',
    ],
    [
      'an address that would run',
      'text,url\nIt fell.,\nIt stands.,javascript:alert(1)',
      'line 3: "javascript:alert(1)" is not an address: write https://…',
    ],
    [
      'no such day',
      'text,date\nIt fell.,\nIt stands.,2024-13-45',
      'line 3: "2024-13-45" is not a date: write 2024, 2024-10 or 2024-10-14',
    ],
    [
      'denials in a circle',
      'id,text,denies\na,It fell.,b\nb,It stands.,c\nc,It sways.,a',
      'line 4: "denies" goes round in a circle through "a"',
    ],
  ])('says where there is %s', (_, written, refusal) => {
    const read = table(written);
    expect(refusalsOf(read)).toEqual([refusal]);
    expect(textsOf(read)[0]).toBe('It fell.');
  });

  it('keeps sources apart whose addresses begin alike', () => {
    const long = `https://example.org/news/${'a'.repeat(60)}`;
    const { claims, documents } = corpusOf(
      table(`text,url\nOne.,${long}/1\nTwo.,${long}/2\nThree.,${long}/1`),
    );
    const sources = claims.map(({ document }) => documents.find(({ id }) => id === document)?.url);
    expect(sources).toEqual([`${long}/1`, `${long}/2`, `${long}/1`]);
  });

  it('keeps a claim without an id beside one that is called like its line', () => {
    expect(textsOf(table('id,text\nline-3,One.\n,Two.\n'))).toEqual(['One.', 'Two.']);
    expect(textsOf(table('id,text\n,One.\nline-2,Two.\n'))).toEqual(['One.', 'Two.']);
  });

  it('reads a list of ids with separators to spare, each once', () => {
    const { claims } = corpusOf(table('id,text,denies\na,One.,\nb,Two.,"a; a;"'));
    expect(claims[1]?.relations).toEqual([{ kind: 'denies', to: 'a' }]);
  });

  it('reads a date with its time, and one with slashes', () => {
    const { claims } = corpusOf(table('text,date\nOne.,2024-10-14T08:00:00Z\nTwo.,2024/3/5\n'));
    expect(claims.map(({ date }) => date)).toEqual(['2024-10-14', '2024-03-05']);
  });

  it('is not taken for the reader’s own corpus by its name', () => {
    expect(corpusOf(importCorpus('My corpus.csv', 'text\nIt fell.')).id).not.toBe('my-corpus');
  });

  it('is a sound corpus whatever it refused', () => {
    const corpus = corpusOf(
      table('id,text,denies,date,url\na,One.,b,2024,\nb,Two.,a,2024-99,\n,Three.,zz,,https://e.org\n'),
    );
    expect(parseCorpus({ format: 1, ...corpus })).toEqual({ corpus });
  });
});

describe('a feed of reviews', () => {
  const review = (more: object) =>
    JSON.stringify({ '@type': 'ClaimReview', claimReviewed: 'The bridge fell.', ...more });
  const read = (more: object) => corpusOf(importCorpus('feed.json', review(more)));

  it.each<[string, object, string | null]>([
    ['a person', { author: { '@type': 'Person', name: 'The mayor' } }, 'The mayor'],
    ['a name alone', { author: 'The mayor' }, 'The mayor'],
    ['several', { author: [{ name: 'The mayor' }, 'The harbour'] }, 'The mayor, The harbour'],
    ['a name in a language', { author: { name: { '@value': 'The mayor', '@language': 'en' } } }, 'The mayor'],
    ['nothing that has a name', { author: { '@type': 'Person' } }, null],
  ])('whose claim is by %s', (_, item, claimant) => {
    expect(read({ itemReviewed: item }).claims[0]?.claimant).toBe(claimant);
    expect(read({ itemReviewed: [item] }).claims[0]?.claimant).toBe(claimant);
  });

  it.each<[string, object, string | undefined]>([
    ['words', { reviewRating: { alternateName: 'False' } }, 'False'],
    ['words alone', { reviewRating: 'False' }, 'False'],
    ['words as a name', { reviewRating: { name: 'False' } }, 'False'],
    ['a list', { reviewRating: [{ alternateName: 'False' }] }, 'False'],
    [
      'words that end a sentence',
      { reviewRating: { alternateName: 'False.' }, reviewBody: 'It stands.' },
      'False. It stands.',
    ],
    [
      'words and a text',
      { reviewRating: { alternateName: 'False' }, reviewBody: 'It stands.' },
      'False. It stands.',
    ],
    ['a number', { reviewRating: { ratingValue: 1, bestRating: 5 } }, undefined],
  ])('whose rating is %s', (_, more, answer) => {
    expect(read(more).claims[1]?.text).toBe(answer);
  });

  it('takes the publisher for the outlet where there is no author', () => {
    expect(read({ publisher: { name: 'Checkers' } }).documents[0]?.outlet).toBe('Checkers');
  });

  it('finds who is only named by reference in the graph', () => {
    const graph = {
      '@graph': [
        {
          '@type': 'ClaimReview',
          claimReviewed: 'It fell.',
          author: { '@id': '#org' },
          itemReviewed: { '@id': '#claim' },
        },
        { '@type': 'Organization', '@id': '#org', name: 'Checkers' },
        { '@type': 'Claim', '@id': '#claim', author: { '@id': '#mayor' }, datePublished: '2024-05-06' },
        { '@type': 'Person', '@id': '#mayor', name: 'The mayor' },
      ],
    };
    const { claims, documents } = corpusOf(importCorpus('feed.json', JSON.stringify(graph)));
    expect(documents[0]?.outlet).toBe('Checkers');
    expect(claims[0]).toMatchObject({ claimant: 'The mayor', date: '2024-05-06' });
  });

  it.each([
    ['2024-05-06T10:00:00+02:00', '2024-05-06'],
    ['2024-05-06 10:00', '2024-05-06'],
    ['2024/05/06', '2024-05-06'],
    ['2024-5-6', '2024-05-06'],
    ['2024-05', '2024-05'],
    ['2024', '2024'],
    ['6 May 2024', null],
    ['2024-13-06', null],
    ['05/06/2024', null],
  ])('of %s', (written, date) => {
    expect(read({ datePublished: written }).documents[0]?.date).toBe(date);
  });

  it('keeps an address only where it leads somewhere', () => {
    const urlOf = (url: unknown) => read({ url }).documents[0]?.url;
    expect(urlOf('https://example.org/a')).toBe('https://example.org/a');
    expect(urlOf(['https://example.org/a'])).toBe('https://example.org/a');
    expect(urlOf({ '@id': 'https://example.org/a' })).toBe('https://example.org/a');
    expect(urlOf('javascript:alert(1)')).toBeNull();
  });

  it.each([
    ['no claim', {}, '[0]: claimReviewed: no text'],
    ['an empty claim', { claimReviewed: ' ' }, '[0]: claimReviewed: no text'],
    ['a number', { claimReviewed: 5 }, '[0]: claimReviewed: no text'],
  ])('says where there is %s', (_, more, refusal) => {
    const failed = importCorpus('feed.json', JSON.stringify([{ '@type': 'ClaimReview', ...more }]));
    expect(refusalsOf(failed)).toEqual([refusal]);
  });
});

describe('JSON', () => {
  it('may hold the control signs that JSON allows', () => {
    const odd = 'The\u0085 bridge\u0092s end.\u007f';
    const feed = JSON.stringify({ '@type': 'ClaimReview', claimReviewed: odd });
    expect(textsOf(importCorpus('feed.json', feed))).toEqual([odd]);
  });

  it.each([
    ['a tab in a string', '{"@type": "ClaimReview",\n"claimReviewed": "a\tb"}', 'line 2: not JSON'],
    ['one object a line', '{"claimReviewed": "a"}\n{"claimReviewed": "b"}', 'line 2: not JSON'],
  ])('says where there is %s', (_, written, refusal) => {
    expect(refusalsOf(importCorpus('feed.json', written))).toEqual([refusal]);
  });
});
