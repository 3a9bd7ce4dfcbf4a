import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../claims/find-claims';
import type { Corpus } from '../corpus/corpus';
import { parseCorpus } from '../corpus/parse-corpus';
import { readText } from '../text/document';
import { answerClaims } from './answer-claims';
import { indexCorpora } from './corpus-index';
import lake from './fixtures/lake-corpus.json';
import type { Answer } from './match';

const parsed = parseCorpus(lake);
if ('errors' in parsed) throw new Error(parsed.errors.join('\n'));
const corpus: Corpus = parsed.corpus;
const index = indexCorpora([corpus]);

function ask(text: string): Answer {
  const document = readText(text);
  const answers = answerClaims(document, findClaims(document, [], []), [], index);
  return {
    matches: answers.flatMap(({ matches }) => matches),
    counters: answers.flatMap(({ counters }) => counters),
    support: answers.flatMap(({ support }) => support),
    echoes: answers.flatMap(({ echoes }) => echoes),
  };
}

const agreeing = (text: string): string[] =>
  ask(text)
    .matches.filter(({ agrees }) => agrees)
    .map(({ claim }) => claim);
const countersTo = (text: string): string[] =>
  ask(text).counters.map(({ relation, claim }) => `${relation} ${claim}`);

describe('a corpus about another matter', () => {
  it.each([
    ['Vestran trawlers were rammed by Holmian patrol boats.', 'hol-rams'],
    ['Holmian fishing boats were run down by cutters from Vestra.', 'ves-rams'],
    ['Seven Vestran fishermen have been detained by Holmia near Reed Bay.', 'hol-arrested-seven'],
    ['The nets of Vestran fishers were slashed by Holmian patrols.', 'hol-cuts'],
    ['Holmia is unwilling to hold talks.', 'hol-refuses-talks'],
    ['Vestra does not negotiate.', 'ves-refuses-talks'],
    ['Detained Vestran fishers were mistreated by their Holmian guards.', 'hol-beats'],
    ['Pollution of the lake by Vestran mills goes on.', 'ves-poisons'],
    ['The sinking of a Holmian trawler by Vestra made headlines.', 'ves-sank'],
    ['Vesport observes the treaty.', 'ves-keeps-treaty'],
    ['Holmia denies that it has used violence.', 'hol-no-violence'],
  ])('%s', (text, expected) => {
    expect(agreeing(text)[0]).toBe(expected);
  });

  it.each([
    ['Vestran cutters rammed Holmian fishing boats.', 'mirrors hol-rams'],
    ['Holmian patrol boats rammed Vestran trawlers.', 'denies hol-no-violence'],
    ['Holmia detained seven Vestran fishers off Reed Bay.', 'contradicts hol-no-arrests'],
    ['Vestra mistreats detained Holmian crews.', 'mirrors hol-beats'],
    ['Holmian patrols did not fire at Vestran boats near Tern Point.', 'contradicts hol-fired'],
  ])('%s is answered by: %s', (text, counter) => {
    expect(countersTo(text)).toContain(counter);
  });

  it.each([
    ['Sweden and Norway agreed on a quota for cod.'],
    ['Holmia won the match against Vestra.'],
    ['The crew repaired its nets in the harbour.'],
    ['Patrol boats rammed a ferry in Italy.'],
  ])('says nothing to: %s', (text) => {
    expect(ask(text)).toEqual({ matches: [], counters: [], support: [], echoes: [] });
  });

  it.each([
    ['Crews from Vestra are kept out of the Holmian port.', 'hol-blockades'],
    ['Fish stocks are being plundered by trawlers from Vestra.', 'ves-overfishes'],
    ['Poisonous waste from the mills of Vestra spoils the lake.', 'ves-poisons'],
  ])('knows by its wordings what no word list has: %s', (text, expected) => {
    expect(agreeing(text)).toEqual([expected]);
  });

  it.each([
    ['Crews from Holmia are kept out of the Vestran port.', 'hol-blockades'],
    ['Fish stocks are being plundered by trawlers from Holmia.', 'ves-overfishes'],
    ['Effluent of Holmian paper mills fouls the lake.', 'ves-poisons'],
    ['Holmia denies that it keeps Vestran crews out of the port.', 'hol-blockades'],
    ['Trawlers from Norway plunder the fish stocks of the North Sea.', 'ves-overfishes'],
    ['Vestran paper mills hired forty workers.', 'ves-poisons'],
  ])('does not take for the same what only shares the words: %s', (text, claim) => {
    expect(agreeing(text)).not.toContain(claim);
  });

  it('counts origins, not claimants', () => {
    const { support } = ask('Holmian fishing boats are rammed by Vestran cutters.');
    expect(support.map(({ claim }) => claim)).toEqual(['footage-ram']);
  });
});

it('leaves Russia and Ukraine to the corpus', () => {
  const folders = ['text', 'corpus', 'claims', 'match'].map((name) => join(import.meta.dirname, '..', name));
  const code = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\/\*\*?[\s\S]*?\*\/|\/\/.*/g, '')),
  );
  expect(code.filter((text) => /russia|ukrain|kremlin|moscow|kyiv|\bprisoners?'/i.test(text))).toEqual([]);
});
