import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../../corpus/parse-corpus';
import lake from '../fixtures/lake-corpus.json';
import { compileVocabulary } from '../reading/vocabulary';
import { wordingEvidence } from './profile-corpus';
import { buildProfiles } from './profiles';
import { isTurned, lookUpTurnable, type Turned, turnable, turnedOdds } from './turned';

const parsed = parseCorpus(lake);
if ('errors' in parsed) throw new Error(parsed.errors.join('\n'));
const vocabulary = compileVocabulary(parsed.corpus);

const WORDINGS = [
  'Holmian cutters gore Vestran trawlers.',
  'Vestran trawlers are gored by Holmian cutters.',
  'Holmia sends its cutters to gore the trawlers of Vestra.',
  'Cutters from Holmia went for Vestran trawlers and gored them.',
];
const profiles = buildProfiles([
  { id: 'gore', wordings: WORDINGS.map((wording) => wordingEvidence(wording, vocabulary)) },
]);
const OPPONENT: Readonly<Record<string, string>> = { hol: 'ves', ves: 'hol' };

const turn = (text: string): Turned =>
  turnedOdds(
    lookUpTurnable(
      turnable(wordingEvidence(text, vocabulary), (party) => OPPONENT[party]),
      profiles,
    ),
    profiles,
    0,
  );

describe('turnedOdds', () => {
  it.each([
    ['Holmian cutters gored two Vestran trawlers.', false],
    ['Two Vestran trawlers were gored by cutters from Holmia.', false],
    ['Vestran cutters gored two Holmian trawlers.', true],
    ['Holmian trawlers are gored by Vestran cutters.', true],
    ['Holmia denies that its cutters gored Vestran trawlers.', false],
  ])('%s', (text, expected) => {
    expect(isTurned(turn(text))).toBe(expected);
  });

  it('says nothing of sides where nobody is named', () => {
    const { concepts, roles, order } = turn('Trawlers were gored in the night.');
    expect([concepts, roles, order]).toEqual([0, 0, 0]);
  });
});
