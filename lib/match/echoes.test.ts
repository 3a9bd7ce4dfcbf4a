import { describe, expect, it } from 'vitest';
import { findClaims } from '../claims/find-claims';
import { parseCorpus } from '../corpus/parse-corpus';
import { readText } from '../text/document';
import { answerClaims } from './answer-claims';
import { indexCorpora } from './corpus-index';
import lake from './fixtures/lake-corpus.json';

const parsed = parseCorpus(lake);
if ('errors' in parsed) throw new Error(parsed.errors.join('\n'));
const index = indexCorpora([parsed.corpus]);

function echoesOf(text: string): string[] {
  const document = readText(text);
  return answerClaims(document, findClaims(document, [], []), [], index).flatMap(({ echoes }, at) =>
    echoes.map(({ claim, relation, why }) => `${at} ${relation} ${claim}: ${why.differs[0]?.aspect}`),
  );
}

describe('findEchoes', () => {
  it.each([
    [
      'Holmian cutters rammed Vestran trawlers.\nVestran cutters rammed Holmian trawlers.',
      ['0 mirrors 1: sides', '1 mirrors 0: sides'],
    ],
    [
      'Holmian cutters rammed Vestran trawlers.\nHolmian cutters did not ram Vestran trawlers.',
      ['0 contradicts 1: polarity', '1 contradicts 0: polarity'],
    ],
    [
      'Holmia arrested dozens of Vestran fishers.\nHolmia arrested at least 11 Vestran fishers.',
      ['0 qualifies 1: number', '1 qualifies 0: number'],
    ],
    ['Holmia arrested more than 10 Vestran fishers.\nHolmia arrested at least 11 Vestran fishers.', []],
    ['Holmia arrested 50 Vestran fishers.\nHolmia beat 73 Vestran fishers.', []],
    ['Holmian cutters rammed Vestran trawlers.\nHolmian cutters rammed Vestran trawlers.', []],
  ])('%s', (text, expected) => {
    expect(echoesOf(text)).toEqual(expected);
  });
});
