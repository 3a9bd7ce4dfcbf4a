import { describe, expect, it } from 'vitest';
import { ATTRIBUTIONS } from '../../components/example/marks';
import { READING } from '../../components/example/reading';
import type { Voice } from '../attribution/voices';
import { type ClaimFilter, claimFilter, EVERY_CLAIM } from './claim-filter';
import { partiesOf, sourcesOf } from './claim-names';
import { sourceOf } from './claim-source';
import { claimViews } from './claim-view';
import { crossLinks } from './cross-links';
import { marksUnder } from './marks-under';
import { voiceSegments, voiceShares } from './voice-share';

const CLAIMS = claimViews(READING);
const claimWith = (words: string) => {
  const claim = CLAIMS.find(({ text }) => text.includes(words));
  if (!claim) throw new Error(`no claim with “${words}”`);
  return claim;
};

describe('claimViews', () => {
  it('puts answers in the order of their weight', () => {
    expect(claimWith('A Belmark patrol boat').answers.map(({ relation }) => relation)).toEqual([
      'denies',
      'mirrors',
      'qualifies',
      'corroborates',
    ]);
  });

  it('tells of each answer through which corpus claim it came, and why', () => {
    const [answer] = claimWith('A Belmark patrol boat').answers;
    expect(answer).toMatchObject({
      from: 'corpus',
      of: { id: 'rammed' },
      why: { acts: ['ramming'] },
      derived: false,
    });
  });

  it('leaves out an answer that the reading does not cite, and one that came twice', () => {
    const [first] = READING.analysis.claims;
    if (!first) throw new Error('no claim');
    const counters = [
      ...first.counters,
      ...first.counters,
      { ...first.counters[0], claim: 'gone' },
    ] as typeof first.counters;
    const [view] = claimViews({
      ...READING,
      analysis: { ...READING.analysis, claims: [{ ...first, counters }] },
    });
    expect(view?.answers).toHaveLength(4);
  });

  it('knows a denial from an assertion', () => {
    expect(CLAIMS.filter(({ denied }) => denied).map(({ text }) => text)).toEqual([
      'its crew fired on the Mistral',
    ]);
  });
});

describe('sourceOf', () => {
  const index = (content: string) =>
    ATTRIBUTIONS.findIndex(
      ({ content: [span] }) => span && READING.article.text.startsWith(content, span.start),
    );
  it.each([
    [
      'A Belmark',
      { name: 'Lena Orsted', written: null, role: 'Arvenia’s fisheries minister', party: { id: 'arvenia' } },
    ],
    ['two of', { name: 'Jonas Vael', written: 'He', role: null }],
    ['eleven', { name: 'Solen Watch', written: null, role: 'the channel', medium: 'Telegram', party: null }],
    ['a third', { name: null, written: null, sourceClass: 'none' }],
    ['the vessel', { name: 'Sources familiar with the matter', sourceClass: 'anonymous' }],
    ['Belmark had', { name: 'Lena Orsted', written: 'Orsted’s office', uncertain: true }],
  ])('of “%s …”', (content, source) => expect(sourceOf(READING, index(content))).toMatchObject(source));

  it.each([
    ['The Kremlin', 'The Kremlin denied it.', 'Kremlin', 'the Kremlin'],
    ['the\nKremlin', 'It was denied by the\nKremlin.', 'Kremlin', 'the Kremlin'],
    ['the Holmian navy chief Ada Berg', 'Denied by the Holmian navy chief Ada Berg.', 'Ada Berg', 'Ada Berg'],
    ['Moscow', 'Bathe Moscow in doubt.', 'Moscow', 'Moscow'],
    ['The ministry', 'The ministry denied it.', null, 'the ministry'],
    ['Theresa May', 'Theresa May denied it.', 'Theresa May', 'Theresa May'],
  ])('goes on a sentence with %s', (words, text, name, expected) => {
    const start = text.indexOf(words);
    const [first] = ATTRIBUTIONS;
    if (!first) throw new Error('no attribution');
    const source = [{ start, end: start + words.length }];
    const reading = {
      ...READING,
      article: { ...READING.article, text },
      analysis: { ...READING.analysis, attributions: [{ ...first, source, name, named: null }] },
    };
    expect(sourceOf(reading, 0)?.inSentence).toBe(expected);
  });

  it('is nobody for the outlet’s own words', () => expect(sourceOf(READING, null)).toBeNull());
});

describe('claimFilter', () => {
  it.each<[Partial<ClaimFilter>, number]>([
    [{}, 14],
    [{ answered: true }, 6],
    [{ unverified: true }, 1],
    [{ unsourced: true }, 2],
    [{ source: 'Jonas Vael' }, 2],
    [{ party: 'belmark' }, 3],
    [{ party: 'belmark', answered: true }, 3],
    [{ query: 'MISTRAL' }, 4],
    [{ query: 'fog mistral' }, 1],
    [{ query: '  ' }, 14],
    [{ query: 'zeppelin' }, 0],
  ])('%j leaves %i claims', (filter, left) => {
    expect(CLAIMS.filter(claimFilter({ ...EVERY_CLAIM, ...filter }))).toHaveLength(left);
  });
});

describe('names of a reading', () => {
  it('are counted, most first', () => {
    expect(sourcesOf(CLAIMS).slice(0, 3)).toEqual([
      { of: 'Lena Orsted', claims: 2 },
      { of: 'Jonas Vael', claims: 2 },
      { of: 'Belmark Coastguard', claims: 2 },
    ]);
    expect(partiesOf(CLAIMS).map(({ of, claims }) => [of.id, claims])).toEqual([
      ['arvenia', 4],
      ['belmark', 3],
    ]);
  });
});

describe('crossLinks', () => {
  it('gives the weightiest answers, each claim and each corpus claim once, agreement never', () => {
    const links = crossLinks(CLAIMS, 10);
    expect(links[0]).toMatchObject({ answer: { relation: 'denies', cited: { id: 'never-rammed' } } });
    expect(new Set(links.map(({ claim }) => claim.index)).size).toBe(links.length);
    expect(links.map(({ answer }) => answer.relation)).not.toContain('corroborates');
    expect(crossLinks(CLAIMS, 2)).toEqual(links.slice(0, 2));
  });

  it.each([
    ['of two that are as sure, the one that stands first', 0.9991, 0.9994, 0],
    ['of two that are not, the surer', 0.8, 0.9994, 1],
  ])('puts forward %s', (_, first, second, forward) => {
    const [claim] = CLAIMS.filter(({ answers }) => answers.some(({ from }) => from === 'corpus'));
    const [answer] = claim?.answers.filter(({ from }) => from === 'corpus') ?? [];
    if (!claim || answer?.from !== 'corpus') throw new Error('no claim with an answer from a corpus');
    const pair = [first, second].map((score, index) => ({
      ...claim,
      index,
      answers: [{ ...answer, score }],
    }));
    expect(crossLinks(pair, 1).map((link) => link.claim.index)).toEqual([forward]);
  });
});

describe('voices', () => {
  const voice = (name: string | null, words: number, rest: Partial<Voice> = {}): Voice => ({
    name,
    sourceClass: name === null ? 'none' : 'person',
    party: null,
    words,
    attributions: [],
    ...rest,
  });
  const voices = (...speakers: readonly Voice[]) => ({ speakers, words: 500, unnamedShare: 0, unheard: [] });

  it('share what is said', () => {
    expect(voiceShares(voices(voice('A', 30), voice('B', 10))).map(({ share }) => share)).toEqual([
      0.75, 0.25,
    ]);
    expect(voiceShares(voices())).toEqual([]);
  });

  it('fill the bar: parties together, then the others, then nobody', () => {
    const all = voices(
      voice('A', 30, { party: 'x' }),
      voice('B', 20),
      voice('C', 20, { party: 'x' }),
      voice(null, 15),
      voice('an official', 5, { sourceClass: 'anonymous' }),
      voice('D', 10),
    );
    expect(
      voiceSegments(all, 1).map(({ kind, name, share }) => [kind, name, Math.round(share * 100)]),
    ).toEqual([
      ['party', 'x', 50],
      ['others', null, 30],
      ['unnamed', null, 20],
    ]);
  });
});

describe('marksUnder', () => {
  const under = (words: string) => {
    const start = READING.article.text.indexOf(words);
    return marksUnder(READING.analysis, { start, end: start + words.length }).map(
      ({ kind, index }) => `${kind} ${index}`,
    );
  };
  it.each([
    ['could not be independently', ['flag 0']],
    ['trawler Mistral off', ['claim 0']],
    ['denies', ['flag 2', 'attribution 4']],
    ['Talks between', []],
  ])('finds all that is marked at “%s”', (words, marks) => expect(under(words)).toEqual(marks));
});
