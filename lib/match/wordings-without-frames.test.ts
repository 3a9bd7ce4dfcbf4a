import { expect, it } from 'vitest';
import { findClaims } from '../claims/find-claims';
import { bareClaim, bareCorpus } from '../corpus/import/claim-record';
import { readText } from '../text/document';
import { answerClaims } from './answer-claims';
import { indexCorpus } from './corpus-index';
import { openSearchableCorpus } from './searchable-corpus';

const TEXT = 'Sailors of the ferry Lumen damaged the old bridge of Arvenhaven.';
const wordings = [
  'The ferry Lumen’s crew damaged the bridge in Arvenhaven.',
  'The bridge of Arvenhaven was damaged by the crew of the Lumen.',
  'Arvenhaven’s old bridge suffered damage at the hands of Lumen sailors.',
  'Lumen sailors have damaged the old Arvenhaven bridge.',
];

/** Of the claims of an imported file, some come with wordings; none with frames. */
const corpusWith = (given: readonly string[]) =>
  bareCorpus({
    id: 'checks',
    title: 'Checks',
    documents: [{ id: 'd', title: 'Report', outlet: null, url: null, date: null, note: null }],
    claims: [
      bareClaim({ id: 'bridge', document: 'd', text: TEXT, wordings: given }),
      ...[
        'The mayor signed a new contract.',
        'The harbour was closed for a week.',
        'Storms are to come.',
      ].map((text, at) => bareClaim({ id: `other-${at}`, document: 'd', text })),
    ],
  });

function matches(text: string, given: readonly string[]): readonly string[] {
  const corpus = corpusWith(given);
  const document = readText(text);
  const index = { corpora: [indexCorpus(corpus)], searchable: [openSearchableCorpus(corpus, null)] };
  return answerClaims(document, findClaims(document, [], []), [], index).flatMap((answer) =>
    answer.matches.map(({ claim }) => claim),
  );
}

it.each([
  ['with many wordings', wordings],
  ['with too few', wordings.slice(0, 2)],
  ['with none', []],
])('finds a claim without frames once, %s', (_name, given) => {
  expect(matches(TEXT, given)).toEqual(['bridge']);
});
