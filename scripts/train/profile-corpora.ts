/**
 * npx tsx scripts/train/profile-corpora.ts
 *
 * Counts what the wordings of each packaged corpus have in common, so that a background that wakes need not read them.
 * Writes public/profiles/, one file beside each of public/corpus/ that has wordings. To be run after every change of a
 * corpus or of how sentences are read; profile-corpora.test.ts tells when.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseCorpus } from '../../lib/corpus/parse-corpus';
import { profileCorpus } from '../../lib/match/profile/profile-corpus';
import { compileVocabulary } from '../../lib/match/reading/vocabulary';

const PUBLIC = join(import.meta.dirname, '..', '..', 'public');

/** Where the profile of a packaged corpus is kept. */
export const profilePath = (name: string): string => join(PUBLIC, 'profiles', name);

/** For each packaged corpus that has wordings its file's name, with its profile as it is to be written. */
export function packagedProfiles(): ReadonlyMap<string, string> {
  const profiles = new Map<string, string>();
  for (const name of readdirSync(join(PUBLIC, 'corpus'))) {
    const parsed = parseCorpus(JSON.parse(readFileSync(join(PUBLIC, 'corpus', name), 'utf8')));
    if ('errors' in parsed) throw new Error(`${name}: ${parsed.errors.join('\n')}`);
    const { corpus } = parsed;
    if (!corpus.claims.some(({ wordings }) => wordings?.length)) continue;
    profiles.set(name, `${JSON.stringify(profileCorpus(corpus, compileVocabulary(corpus)))}\n`);
  }
  return profiles;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [name, profile] of packagedProfiles()) writeFileSync(profilePath(name), profile);
