import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openCorpusStore } from './corpus-store';
import { type ChosenFile, exportCorpus, importFile, MOST_BYTES, readCorpusFile } from './corpus-store-file';

const claim = (id: string, more: object = {}) => ({
  id,
  document: 'd',
  text: `Claim ${id} about the bridge.`,
  origin: 'mayor',
  status: 'reported',
  ...more,
});
const corpus = (more: object = {}) => ({
  format: 1,
  id: 'bridge',
  title: 'The bridge',
  documents: [{ id: 'd', title: 'A report' }],
  claims: [claim('a'), claim('b', { relations: [{ kind: 'contradicts', to: 'a' }] })],
  ...more,
});
const json = (value: unknown): string => JSON.stringify(value, null, 1);
const answers = (id: string, to: string, kind = 'denies') => claim(id, { relations: [{ kind, to }] });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0), 0])]);
const latin1 = (text: string): Uint8Array => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

const file = (name: string, content: string | Uint8Array, size?: number): ChosenFile => {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return {
    name,
    size: size ?? bytes.length,
    arrayBuffer: async () => {
      if (size) throw new Error('A file beyond the limit was read.');
      return bytes.slice().buffer;
    },
  };
};

const whole = json(corpus());

/** Name, file, place of the error, a part of its reason. */
const MALFORMED: readonly (readonly [string, ChosenFile, string, string])[] = [
  ['empty', file('a.json', ''), 'file', 'empty'],
  ['white space only', file('a.csv', ' \n\n '), 'file', 'empty'],
  ['truncated in a string', file('a.json', whole.slice(0, whole.indexOf('report'))), 'line 8', 'not JSON'],
  [
    'truncated between values',
    file('a.json', whole.slice(0, whole.indexOf('"claims"'))),
    'line 11',
    'breaks off',
  ],
  ['a comma too many', file('a.json', '{"format": 1,\n "id": "x",\n}'), 'line 3', 'not JSON'],
  ['a brace that closes nothing', file('a.json', '{"format": 1}\n}'), 'line 2', 'closes nothing'],
  ['a bare word', file('a.json', '{"format": 1,\n"id": bridge}'), 'line 2', 'not JSON'],
  ['nested a million deep', file('a.json', `{"format": 1,\n"x": ${'['.repeat(1_000_000)}`), 'line 2', 'deep'],
  ['nested deep and closed', file('a.json', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`), 'line 1', 'deep'],
  ['200 MB', file('a.json', whole, 200 * 1024 * 1024), 'file', 'larger than'],
  ['one byte too many', file('a.csv', whole, MOST_BYTES + 1), 'file', 'larger than'],
  ['UTF-16', file('a.json', utf16(whole)), 'line 1', 'UTF-16'],
  ['UTF-16 without its mark', file('a.json', utf16(whole).slice(2)), 'line 1', 'NUL'],
  ['Latin-1', file('a.csv', latin1('text\nfine\nA caf\xe9 burned down')), 'line 3', 'not UTF-8'],
  ['a NUL', file('a.csv', 'text\nfine\nbad \0 one'), 'line 3', 'NUL'],
  ['a number instead of a corpus', file('a.json', '42'), 'file', 'neither'],
  ['another kind of JSON', file('a.json', '{"name": "x"}'), 'file', 'neither'],
  ['format of the future', file('a.json', json(corpus({ format: 2 }))), 'format', 'Invalid'],
  ['claims are no list', file('a.json', json(corpus({ claims: {} }))), 'claims', 'Invalid'],
  [
    'text is a number',
    file('a.json', json(corpus({ claims: [claim('a', { text: 1 })] }))),
    'claims[0].text',
    'Invalid',
  ],
  [
    'an unknown status',
    file('a.json', json(corpus({ claims: [claim('a', { status: 'true' })] }))),
    'claims[0].status',
    'Invalid',
  ],
  [
    'an unknown relation',
    file('a.json', json(corpus({ claims: [claim('a'), answers('b', 'a', 'refutes')] }))),
    'claims[1].relations[0].kind',
    'Invalid',
  ],
  [
    'a relation to nothing',
    file('a.json', json(corpus({ claims: [answers('a', 'z')] }))),
    'claims[0].relations[0].to',
    'no claim "z"',
  ],
  [
    'a claim that answers itself',
    file('a.json', json(corpus({ claims: [answers('a', 'a')] }))),
    'claims[0].relations[0].to',
    'itself',
  ],
  [
    'denials in a circle',
    file('a.json', json(corpus({ claims: [answers('a', 'b'), answers('b', 'c'), answers('c', 'a')] }))),
    'claims[2].relations[0].to',
    'circle',
  ],
  [
    'an id twice',
    file('a.json', json(corpus({ claims: [claim('a'), claim('a')] }))),
    'claims[1].id',
    'twice',
  ],
  [
    'a document that is not there',
    file('a.json', json(corpus({ documents: [] }))),
    'claims[0].document',
    'no document',
  ],
  ['an id with markup', file('a.json', json(corpus({ id: '<b>x</b>' }))), 'id', 'not an id'],
  ['no claims', file('a.json', json(corpus({ claims: [] }))), 'claims', 'no claims'],
  [
    'a ClaimReview without its claim',
    file('a.json', '[{"@type": "ClaimReview", "url": "https://e.org"}]'),
    '[0]',
    'claimReviewed',
  ],
  [
    'a claim reviewed that is a number',
    file('a.json', '{"@graph": [{"@type": "ClaimReview", "claimReviewed": 5}]}'),
    '@graph[0]',
    'claimReviewed',
  ],
  ['a table without a text column', file('a.csv', 'claim,source\nx,y'), 'line 1', 'no column "text"'],
  ['a table without rows', file('a.csv', 'text,claimant\n'), 'file', 'no claims'],
  ['only bad rows', file('a.csv', 'text,date\n,2024\nx,yesterday'), 'line 2', 'no text'],
  ['a quote that never closes', file('a.csv', 'text,claimant\n"x,y\nz,w'), 'line 2', 'uoted'],
];

let databases = 0;
const newStore = () => openCorpusStore(`imports-${++databases}`);

describe('malformed files', () => {
  it('are many', () => expect(MALFORMED.length).toBeGreaterThanOrEqual(30));

  it.each(MALFORMED)('%s: gives the place and stores nothing', async (_, malformed, place, reason) => {
    const store = await newStore();
    await importFile(store, file('bridge.json', whole));
    const before = JSON.stringify([await store.list(), await store.load('bridge')]);
    const { summary, refused } = await importFile(store, malformed);
    expect(summary).toBeNull();
    expect(refused[0]?.place).toBe(place);
    expect(refused[0]?.reason).toContain(reason);
    expect(JSON.stringify([await store.list(), await store.load('bridge')])).toBe(before);
    store.close();
  });
});

const claimsOf = async (name: string, content: string | Uint8Array) => {
  const read = await readCorpusFile(file(name, content));
  return read.kind === 'read'
    ? { claims: read.corpus.claims, refused: read.refused }
    : { claims: [], refused: read.refused };
};

describe('sound files', () => {
  it('reads its own export', async () => {
    const read = await readCorpusFile(file('a.json', whole));
    if (read.kind === 'failed') throw new Error('not read');
    expect(await readCorpusFile(file('a.json', exportCorpus(read.corpus)))).toEqual(read);
  });

  it.each([
    ['a table', 'a.csv', 'text,claimant,denies,id\nIt fell.,Mayor,,a\nIt stands.,,a,b'],
    ['a review', 'a.json', '{"@type":"ClaimReview","claimReviewed":"It fell.","reviewBody":"It stands."}'],
  ])('writes %s as a file that is read and written again the same', async (_, name, content) => {
    const read = async (from: ChosenFile): Promise<string> => {
      const imported = await readCorpusFile(from);
      return imported.kind === 'read' ? exportCorpus(imported.corpus) : '';
    };
    const once = await read(file(name, content));
    expect(once).toContain('It stands.');
    expect(await read(file('b.json', once))).toBe(once);
  });

  it('keeps markup as text', async () => {
    const { claims } = await claimsOf('a.csv', 'text,claimant\n<script>alert(1)</script>,<img src=x>');
    expect(claims).toMatchObject([{ text: '<script>alert(1)</script>', claimant: '<img src=x>' }]);
  });

  it('passes over a byte order mark', async () => {
    const { claims } = await claimsOf(
      'a.csv',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('text\nThe bridge fell.')]),
    );
    expect(claims.map(({ text }) => text)).toEqual(['The bridge fell.']);
  });

  it('refuses rows one by one, by the line on which they begin', async () => {
    const { claims, refused } = await claimsOf(
      'a.csv',
      'id;text;date;denies;mood\na;"Two\nlines";2024-05;;\nb;x;5 May;;\na;again;;;\nc;y;;zz;\nd;z;;a;',
    );
    expect(claims.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(claims[2]?.relations).toEqual([{ kind: 'denies', to: 'a' }]);
    expect(refused.map(({ place }) => place)).toEqual(['line 1', 'line 4', 'line 5', 'line 6']);
  });

  it.each([
    ['alone', (review: object) => review, 'file'],
    ['in a list', (review: object) => [review], '[0]'],
    ['in a graph', (review: object) => ({ '@graph': [{ '@type': 'WebPage' }, review] }), '@graph[1]'],
    [
      'in a feed',
      (review: object) => ({ '@type': 'DataFeed', dataFeedElement: [{ item: [review] }] }),
      'dataFeedElement[0].item[0]',
    ],
  ])('reads a ClaimReview %s', async (_, wrap, place) => {
    const review = {
      '@type': 'ClaimReview',
      claimReviewed: 'The bridge fell because of a whale.',
      datePublished: '2024-05-06T10:00:00Z',
      author: { name: 'Checkers' },
      reviewRating: { alternateName: 'No evidence' },
      itemReviewed: { author: { name: 'The mayor' }, datePublished: '2024-05' },
    };
    const { claims } = await claimsOf('feed.json', json(wrap(review)));
    expect(claims).toMatchObject([
      { id: 'claim-1', text: 'The bridge fell because of a whale.', claimant: 'The mayor', date: '2024-05' },
      { text: 'No evidence', claimant: 'Checkers', relations: [{ kind: 'qualifies', to: 'claim-1' }] },
    ]);
    const { refused } = await claimsOf('feed.json', json(wrap({ '@type': 'ClaimReview' })));
    expect(refused.map((each) => each.place)).toEqual([place]);
  });

  it('joins a copy of the reader’s own corpus with it, and replaces any other', async () => {
    const store = await newStore();
    const own = (id: string) => file('own.json', json(corpus({ id: 'my-corpus', claims: [claim(id)] })));
    await importFile(store, own('a'));
    await importFile(store, own('b'));
    expect((await store.load('my-corpus'))?.corpus.claims.map(({ id }) => id)).toEqual(['a', 'b']);
    await importFile(store, file('a.json', whole));
    await importFile(store, file('a.json', json(corpus({ claims: [claim('z')] }))));
    expect((await store.load('bridge'))?.corpus.claims.map(({ id }) => id)).toEqual(['z']);
    expect((await store.list()).map(({ id, origin }) => `${id} ${origin}`).sort()).toEqual([
      'bridge imported',
      'my-corpus own',
    ]);
    store.close();
  });

  it('refuses the id of a corpus that comes with Hearsay', async () => {
    const store = await newStore();
    const { summary, refused } = await importFile(store, file('a.json', whole), { reserved: ['bridge'] });
    expect(summary).toBeNull();
    expect(refused).toMatchObject([{ place: 'id' }]);
    expect(await store.list()).toEqual([]);
    store.close();
  });
});
