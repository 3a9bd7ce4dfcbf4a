import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citeClaim } from './cite';
import { parseCorpus } from './parse-corpus';

const claim = (id: string, more: object = {}): object => ({
  id,
  document: 'd',
  text: 'Something happened.',
  origin: 'somebody',
  status: 'alleged',
  ...more,
});

const file = (more: object = {}): object => ({
  format: 1,
  id: 'small',
  title: 'Small',
  parties: [
    { id: 'a', name: 'A', opponents: ['b'] },
    { id: 'b', name: 'B' },
  ],
  groups: [{ id: 'crew', name: 'crew' }],
  acts: [{ id: 'ram', name: 'ram' }],
  topics: [{ id: 'bay', name: 'the bay', kind: 'place' }],
  documents: [{ id: 'd', title: 'Report', date: '2024-10' }],
  claims: [claim('one'), claim('two', { relations: [{ kind: 'denies', to: 'one' }] })],
  ...more,
});

const errorsOf = (json: unknown): readonly string[] => {
  const result = parseCorpus(json);
  return 'errors' in result ? result.errors : [];
};

describe('parseCorpus', () => {
  it('reads a sound file and fills in what it leaves out', () => {
    const result = parseCorpus(file());
    expect(result).toMatchObject({
      corpus: { id: 'small', claims: [{ id: 'one', claimant: null, date: null, frames: [] }, { id: 'two' }] },
    });
  });

  it.each([
    ['no object', 'text', 'file: '],
    ['another format', file({ format: 2 }), 'format: '],
    ['a claim without text', file({ claims: [claim('one', { text: '' })] }), 'claims[0].text: '],
    ['an unknown status', file({ claims: [claim('one', { status: 'true' })] }), 'claims[0].status: '],
    ['a wrong date', file({ claims: [claim('one', { date: 'May 2024' })] }), 'claims[0].date: '],
    [
      'a script for an address',
      file({ documents: [{ id: 'd', title: 'Report', url: 'javascript:alert(1)' }] }),
      'documents[0].url: ',
    ],
    [
      'an address without a site',
      file({ documents: [{ id: 'd', title: 'Report', url: '/news/1' }] }),
      'documents[0].url: ',
    ],
    [
      'an unknown relation end',
      file({ claims: [claim('one', { relations: [{ kind: 'denies', to: 'x' }] })] }),
      'claims[0].relations[0].to: no claim "x"',
    ],
    [
      'a claim that answers itself',
      file({ claims: [claim('one', { relations: [{ kind: 'denies', to: 'one' }] })] }),
      'claims[0].relations[0].to: a claim cannot answer itself',
    ],
    [
      'an unknown document',
      file({ claims: [claim('one', { document: 'x' })] }),
      'claims[0].document: no document "x"',
    ],
    ['an unknown party', file({ claims: [claim('one', { party: 'x' })] }), 'claims[0].party: no party "x"'],
    ['a claim twice', file({ claims: [claim('one'), claim('one')] }), 'claims[1].id: "one" stands twice'],
    [
      'an unknown act',
      file({ claims: [claim('one', { frames: [{ acts: ['x'] }] })] }),
      'claims[0].frames[0].acts[0]: no act "x"',
    ],
    [
      'an unknown side of a role',
      file({ claims: [claim('one', { frames: [{ who: { party: 'x' }, acts: ['ram'] }] })] }),
      'claims[0].frames[0].who.party: no party "x"',
    ],
    [
      'a nested deed with an unknown act',
      file({ claims: [claim('one', { frames: [{ acts: ['ram'], of: { acts: ['x'] } }] })] }),
      'claims[0].frames[0].of.acts[0]: no act "x"',
    ],
    [
      'a thing for a place',
      file({ claims: [claim('one', { frames: [{ acts: ['ram'], places: ['crew'] }] })] }),
      'claims[0].frames[0].places[0]: no place "crew"',
    ],
    [
      'no amount',
      file({ claims: [claim('one', { frames: [{ acts: ['ram'], numbers: ['ten'] }] })] }),
      'claims[0].frames[0].numbers[0]: ',
    ],
    [
      'an opponent that is not there',
      file({ parties: [{ id: 'a', name: 'A', opponents: ['z'] }] }),
      'parties[0].opponents[0]: no party "z"',
    ],
  ])('names the place of %s', (_, json, error) => {
    expect(errorsOf(json).join('\n')).toContain(error);
  });

  it('names every place, not the first alone', () => {
    expect(errorsOf(file({ claims: [claim('one', { document: 'x', party: 'y' })] }))).toHaveLength(2);
  });
});

describe('the seed corpus', () => {
  const result = parseCorpus(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../public/corpus/seed.json'), 'utf8')),
  );
  if ('errors' in result) throw new Error(result.errors.join('\n'));
  const { corpus } = result;

  it('holds five documents, 48 claims and their 50 relations', () => {
    expect(corpus.documents).toHaveLength(5);
    expect(corpus.claims).toHaveLength(48);
    expect(corpus.claims.flatMap(({ relations }) => relations)).toHaveLength(50);
  });

  it('gives each claim a frame', () => {
    expect(corpus.claims.filter(({ frames }) => frames.length === 0)).toEqual([]);
  });

  it('says what its report does not name with null', () => {
    expect(citeClaim(corpus, 'last-exchange-august')).toMatchObject({
      claimant: null,
      outlet: 'ntv.de',
      date: '2023-12',
    });
    expect(citeClaim(corpus, 'ua-himars-killed-pows')).toMatchObject({ outlet: null, date: '2022-07' });
  });

  it('refuses to cite what it does not have', () => {
    expect(() => citeClaim(corpus, 'x')).toThrow('no claim "x"');
  });
});
