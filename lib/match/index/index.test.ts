import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, buildIndexInSlices } from './build-index';
import { createRetriever } from './create-retriever';
import type { Searchable } from './retriever';
import { stem } from './stem';
import { readTerms } from './terms';

describe('stem', () => {
  it.each(
    Object.entries({
      // The examples of Porter 1980.
      caress: 'caresses caress',
      poni: 'ponies',
      feed: 'feed',
      agre: 'agreed agree',
      plaster: 'plastered',
      bled: 'bled',
      motor: 'motoring',
      sing: 'sing',
      conflat: 'conflated',
      hop: 'hopping',
      fall: 'falling',
      happi: 'happy',
      sky: 'sky',
      relat: 'relational relate',
      condit: 'conditional',
      gener: 'generalization generalisation',
      adjust: 'adjustment adjustable',
      adopt: 'adoption adopted',
      probat: 'probate',
      rate: 'rate',
      control: 'controlling control',
      execut: 'execute executed executing execution executions',
      soldier: 'soldier soldiers',
      // Not words of English letters: left alone.
      naïve: 'naïve',
      '2024': '2024',
      as: 'as',
    }),
  )('%s ← %s', (expected, words) => {
    expect(words.split(' ').map(stem)).toEqual(words.split(' ').map(() => expected));
  });
});

/** Stems, a caret before those that look like names. */
const shown = (text: string): string =>
  readTerms(text)
    .map(({ stem: word, name }) => (name ? `^${word}` : word))
    .join(' ');

describe('readTerms', () => {
  it.each([
    ['The troops were executed in Kursk.', 'troop execut ^kursk'],
    ['Troops fled. Prisoners stayed.', 'troop fled prison stai'],
    ['“Drones,” he said, “hit the U.S. base.”', 'drone hit ^us base'],
    ['$4,300 or 12.5% of 1,000,000', '4300 12.5 1000000'],
    ['See #AustralianFires https://t.co/x1 pic.twitter.com/ab', 'see ^australian ^fire'],
    ['Burned foreverpic.twitter.com/ab5 nowhttps://t.co/x1', 'burn forev'],
    ['Zażółć café', 'zazołc cafe'],
    ['It is what they said that it is.', ''],
  ])('%s', (text, terms) => expect(shown(text)).toBe(terms));

  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => readTerms(text).every(({ stem: word }) => word)),
    );
  });
});

const CLAIMS: readonly Searchable[] = [
  { id: 'bridge', text: 'The bridge over the river fell because of rust.', title: 'Rusty bridge' },
  { id: 'mayor', text: 'The mayor of the town resigned over the bridge.' },
  { id: 'whale', text: 'A whale was seen in the river.', context: 'Experts say that it was a boat.' },
  { id: 'concept', text: 'It was somebody else.', terms: ['party:harbour', 'act:sink'] },
  { id: 'empty', text: '' },
];

const found = (query: string, terms: readonly string[] = []): (string | undefined)[] =>
  createRetriever(buildIndex(CLAIMS), null)
    .search(query, 3, terms)
    .map(({ claim }) => CLAIMS[claim]?.id);

describe('retriever', () => {
  it.each([
    ['Rust brought the bridge down', 'bridge'],
    ['Mayors should resign', 'mayor'],
    ['boats and experts', 'whale'],
  ])('%s → %s', (query, first) => expect(found(query)[0]).toBe(first));

  it('finds concepts whole, and not by words', () => {
    expect(found('nobody knows', ['act:sink'])).toEqual(['concept']);
    expect(found('they sink')).toEqual([]);
  });

  it.each(['', 'the of and', 'zyzzyva', '***'])('finds nothing for "%s"', (query) =>
    expect(found(query)).toEqual([]),
  );

  it('works without claims', () => {
    expect(createRetriever(buildIndex([]), null).search('bridge', 5)).toEqual([]);
  });

  it('finds every claim by its own words, whatever they are', () => {
    const word = fc.constantFrom(
      ...'bridge river mayor rust whale boat town harbour storm 12 9000'.split(' '),
    );
    const claims = fc.array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(claims, (texts) => {
        const retriever = createRetriever(
          buildIndex(texts.map((words, at) => ({ id: String(at), text: words.join(' ') }))),
          null,
        );
        return texts.every((words) => {
          const best = retriever.search(words.join(' '), texts.length);
          const sorted = best.every((hit, at) => at === 0 || hit.score <= (best[at - 1]?.score ?? 0));
          return sorted && best.some(({ claim }) => texts[claim]?.join() === words.join());
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('buildIndexInSlices', () => {
  it('gives the same index as in one go, and pauses', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => ({
      id: String(at),
      text: `Claim ${at} of the bridge ${at % 7}`,
    }));
    let pauses = 0;
    const sliced = await buildIndexInSlices(many, async () => {
      pauses++;
    });
    expect(sliced).toEqual(buildIndex(many));
    expect(pauses).toBeGreaterThan(0);
  });
});
