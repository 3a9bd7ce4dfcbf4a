import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../claims/find-claims';
import { parseCorpus } from '../corpus/parse-corpus';
import { readText } from '../text/document';
import { indexCorpus } from './corpus-index';
import { matchClaims } from './match-claims';
import { readStatements } from './read-statements';

const parsed = parseCorpus(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../public/corpus/seed.json'), 'utf8')),
);
if ('errors' in parsed) throw new Error(parsed.errors.join('\n'));
const indexed = indexCorpus(parsed.corpus);

function matchedIn(text: string): readonly string[] {
  const document = readText(text);
  const claims = findClaims(document, [], []);
  const statements = readStatements(document, claims, [], indexed.vocabulary);
  return matchClaims(document, claims, statements, indexed).flatMap(({ matches }) =>
    matches.map(({ claim }) => claim),
  );
}

describe('matchClaims', () => {
  it.each(['', 'No, ', 'Yes, '])('finds what is said after "%s"', (before) => {
    const text = `${before}Russian troops execute Ukrainian prisoners of war.`;
    expect(matchedIn(text)).toContain('ru-executed-sixteen-pokrovsk');
  });
});
