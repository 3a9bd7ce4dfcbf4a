import { describe, expect, it } from 'vitest';
import { parseCorpus } from '../../corpus/parse-corpus';
import lake from '../fixtures/lake-corpus.json';
import { compileVocabulary } from '../reading/vocabulary';
import { deniedOdds, isDenied, lookUpDeniable } from './denied';
import { wordingEvidence } from './profile-corpus';
import { buildProfiles } from './profiles';
import { lookUpTurnable, turnable, turnedOdds } from './turned';

const parsed = parseCorpus(lake);
if ('errors' in parsed) throw new Error(parsed.errors.join('\n'));
const vocabulary = compileVocabulary(parsed.corpus);

const WORDINGS = {
  ram: [
    'Holmian cutters ram Vestran trawlers.',
    'Vestran trawlers are rammed by Holmian cutters.',
    'Holmia sends its cutters to ram the trawlers of Vestra.',
    'Cutters from Holmia went for Vestran trawlers and rammed them.',
  ],
  denial: [
    'Holmian cutters ram nobody.',
    'Holmia denies that its cutters ram trawlers.',
    'No trawler has been rammed by Holmian cutters.',
    'Holmian cutters do not ram trawlers.',
  ],
};
const CLAIMS = Object.keys(WORDINGS) as (keyof typeof WORDINGS)[];
const profiles = buildProfiles(
  CLAIMS.map((id) => ({ id, wordings: WORDINGS[id].map((wording) => wordingEvidence(wording, vocabulary)) })),
);

function denies(text: string, claim: keyof typeof WORDINGS): boolean {
  const evidence = wordingEvidence(text, vocabulary);
  const turned = turnedOdds(
    lookUpTurnable(
      turnable(evidence, () => undefined),
      profiles,
    ),
    profiles,
    0,
  );
  const denied = deniedOdds(lookUpDeniable(evidence, profiles), profiles, CLAIMS.indexOf(claim));
  return isDenied(denied, claim === 'ram' ? turned : { ...turned, deny: 0 });
}

describe('lookUpDeniable', () => {
  it('keeps an act whose name ends as the terms that are no acts do', () => {
    const evidence = {
      ...wordingEvidence('', vocabulary),
      polarity: ['+not', '-deny', '-stance', '+resistance', '-@hol>resistance', '+knot'],
    };
    const { acts, stance } = lookUpDeniable(evidence, profiles);
    expect(acts.map(({ negated }) => negated)).toEqual([false, true, false]);
    expect(stance.negated).toBe(true);
  });

  it('takes no act for the stance', () => {
    const evidence = { ...wordingEvidence('', vocabulary), polarity: ['+resistance', '-stance'] };
    expect(lookUpDeniable(evidence, profiles).stance.negated).toBe(true);
  });
});

describe('isDenied', () => {
  it.each([
    ['Holmian cutters rammed two Vestran trawlers.', 'ram', false],
    ['Holmian cutters have not rammed any Vestran trawlers.', 'ram', true],
    ['Not one Vestran trawler was rammed by cutters from Holmia.', 'ram', true],
    ['Holmia denies that its cutters rammed Vestran trawlers.', 'ram', true],
    ['No, Holmian cutters rammed two Vestran trawlers.', 'ram', false],
    ['Nor did Holmian cutters ram Vestran trawlers.', 'ram', true],
    ['Neither did Holmian cutters ram Vestran trawlers.', 'ram', true],
    ['Holmian cutters did not ram Vestran trawlers.', 'denial', false],
    ['Holmia denied ramming any trawler.', 'denial', false],
    ['Holmian cutters do ram trawlers.', 'denial', true],
  ] as const)('%s (%s): %s', (text, claim, expected) => {
    expect(denies(text, claim)).toBe(expected);
  });
});
