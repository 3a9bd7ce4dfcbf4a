import { describe, expect, it } from 'vitest';
import { findClaims } from '../claims/find-claims';
import { bareClaim, bareCorpus } from '../corpus/import/claim-record';
import { parseCorpus } from '../corpus/parse-corpus';
import { readText } from '../text/document';
import { answerClaims } from './answer-claims';
import { indexCorpus } from './corpus-index';
import lakeCorpus from './fixtures/lake-corpus.json';
import { matchByWords } from './match-by-words';
import { openSearchableCorpus } from './searchable-corpus';

const document = { id: 'd', title: 'Report', outlet: null, url: null, date: null, note: null };
const claims = {
  fine: 'The city council of Arvenhaven paid 400 fines to the harbour company.',
  bridge: 'Sailors of the ferry Lumen damaged the old bridge of Arvenhaven in the night.',
  swap: 'Holmian soldiers tortured captured Vestran fishermen in the camp near Tern Point.',
  eleven: 'Eleven sailors drowned when the ferry Lumen sank off Reed Bay.',
  denial: 'The mayor did not sign the contract with the harbour company.',
};
const corpus = bareCorpus({
  id: 'checks',
  title: 'Checks',
  documents: [document],
  claims: [
    ...Object.entries(claims).map(([id, text]) => bareClaim({ id, document: 'd', text })),
    bareClaim({
      id: 'bridge:review',
      document: 'd',
      text: 'No evidence. The bridge was closed that night.',
      claimant: 'Checkers',
      relations: [{ kind: 'qualifies', to: 'bridge' }],
    }),
  ],
});
const searchable = openSearchableCorpus(corpus, null);
const found = (text: string, cue = ''): string[] =>
  matchByWords(text, cue, searchable).map(({ claim }) => claim);

describe('matchByWords', () => {
  it.each([
    ['The city council of Arvenhaven has paid 400 fines to the harbour company', 'fine'],
    ['In the night, the old bridge of Arvenhaven', null],
    ['Last week sailors of the ferry Lumen damaged the old bridge of Arvenhaven in the night', 'bridge'],
    ['Holmian soldiers tortured the Vestran fishermen captured near the camp at Tern Point', 'swap'],
    ['11 sailors drowned when the ferry Lumen sank off Reed Bay', 'eleven'],
    ['The mayor never signed the contract with the harbour company', 'denial'],
  ])('%s: %s', (text, expected) => expect(found(text)).toEqual(expected === null ? [] : [expected]));

  it.each([
    ['sides swapped', 'Vestran soldiers tortured captured Holmian fishermen in the camp near Tern Point.'],
    [
      'sides turned round by a passive',
      'Holmian soldiers were tortured in the camp near Tern Point by Vestran fishermen.',
    ],
    ['another number', 'Nine sailors drowned when the ferry Lumen sank off Reed Bay.'],
    ['another number in figures', 'The city council of Arvenhaven paid 40 fines to the harbour company.'],
    ['a negation', 'The city council of Arvenhaven has not paid 400 fines to the harbour company.'],
    ['a negation less', 'The mayor signed the contract with the harbour company.'],
    ['another deed', 'Sailors of the ferry Lumen painted the old bridge of Arvenhaven in the night.'],
    ['another name', 'Sailors of the ferry Lumen damaged the old bridge of Westmarch in the night.'],
    ['the same names in other news', 'The old bridge of Arvenhaven will be open to the ferry Lumen again.'],
    ['nothing', ''],
    ['one word', 'Arvenhaven'],
  ])('shows nothing for %s', (_, text) => expect(found(text)).toEqual([]));

  it('takes the denial of a statement for another statement', () => {
    const text = 'sailors of the ferry Lumen damaged the old bridge of Arvenhaven in the night';
    expect(found(text, 'said')).toEqual(['bridge']);
    expect(found(text, 'denied')).toEqual([]);
  });

  it('says which words and numbers are shared, as written', () => {
    const [match] = matchByWords(
      'Eleven sailors drowned as the ferry Lumen sank off Reed Bay',
      '',
      searchable,
    );
    expect(match?.why.numbers).toEqual(['Eleven']);
    expect(match?.why.words).toEqual(['sailors', 'drowned', 'ferry', 'Lumen', 'sank', 'Reed', 'Bay']);
  });
});

describe('answers by words', () => {
  const answer = (text: string, index: Parameters<typeof answerClaims>[3]) => {
    const read = readText(text);
    return answerClaims(read, findClaims(read, [], []), [], index)[0];
  };

  it('are what the corpus says to the claim that was found', () => {
    const text = 'Sailors of the ferry Lumen damaged the old bridge of Arvenhaven in the night.';
    expect(answer(text, { corpora: [], searchable: [searchable] })).toMatchObject({
      matches: [{ corpus: 'checks', claim: 'bridge', agrees: true }],
      counters: [{ corpus: 'checks', claim: 'bridge:review', relation: 'qualifies', of: 'bridge' }],
    });
  });

  it('are given to copies of claims that were found in another corpus', () => {
    const own = bareCorpus({
      id: 'own',
      title: 'Own',
      documents: [document],
      claims: [
        bareClaim({ id: 'checks:bridge', document: 'd', text: 'Copied in other words.' }),
        bareClaim({
          id: 'mine',
          document: 'd',
          text: 'It was a whale.',
          relations: [{ kind: 'contradicts', to: 'checks:bridge' }],
        }),
      ],
    });
    const text = 'Sailors of the ferry Lumen damaged the old bridge of Arvenhaven in the night.';
    const both = answer(text, { corpora: [], searchable: [searchable, openSearchableCorpus(own, null)] });
    expect(both?.counters).toMatchObject([
      { corpus: 'checks', claim: 'bridge:review' },
      { corpus: 'own', claim: 'mine', relation: 'contradicts', of: 'checks:bridge' },
    ]);
    expect(both?.matches.map(({ corpus, claim }) => `${corpus} ${claim}`)).toEqual(['checks bridge']);
  });

  it('are not doubled by the copy of a claim that the page contradicts', () => {
    const lake = parseCorpus(lakeCorpus);
    if ('errors' in lake) throw new Error(lake.errors.join('\n'));
    const indexed = indexCorpus(lake.corpus);
    const own = bareCorpus({
      id: 'own',
      title: 'Own',
      documents: [document],
      claims: [bareClaim({ id: 'lake:hol-blockades', document: 'd', text: 'Copied.' })],
    });
    const text = 'Holmia does not block Vestran fishermen from the port.';
    const alone = answer(text, { corpora: [indexed] });
    expect(alone?.counters.map(({ claim }) => claim)).toContain('hol-blockades');
    const both = answer(text, { corpora: [indexed], searchable: [openSearchableCorpus(own, null)] });
    expect(both).toEqual(alone);
  });
});
