import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type ChosenFile, importFile, MOST_BYTES } from './corpus-store-file';
import { answers, claim, corpus, file, json, latin1, newStore, utf16, whole } from './fixtures/corpus-files';

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
