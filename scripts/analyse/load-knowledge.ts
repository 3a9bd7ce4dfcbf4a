import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../lib/analyse';
import { parseModel } from '../../lib/attribution/spans';
import { parseCorpus } from '../../lib/corpus/parse-corpus';
import { partyLookup } from '../../lib/corpus/party-lookup';
import { type IndexedCorpus, indexCorpus } from '../../lib/match/corpus-index';
import type { ProfileData } from '../../lib/match/profile/profile-data';

const PUBLIC = join(import.meta.dirname, '..', '..', 'public');

export interface LoadedKnowledge extends Knowledge {
  /** For each corpus file that could not be used, its name and the place of the error. */
  readonly broken: readonly string[];
}

const parseFile = (text: string) => {
  try {
    return parseCorpus(JSON.parse(text));
  } catch (error) {
    return { errors: [error instanceof Error ? error.message : String(error)] };
  }
};

/** What was counted in the wordings of a packaged corpus, where it has been. */
const readProfile = (file: string): ProfileData | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ProfileData) : null;

/** The model and the corpora that ship with the extension; a corpus that cannot be used is named and left out. */
export function loadKnowledge(folder = join(PUBLIC, 'corpus')): LoadedKnowledge {
  const corpora: IndexedCorpus[] = [];
  const broken: string[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const result = parseFile(readFileSync(join(folder, name), 'utf8'));
    if ('corpus' in result)
      corpora.push(indexCorpus(result.corpus, readProfile(join(PUBLIC, 'profiles', name))));
    else broken.push(...result.errors.map((error) => `${name}: ${error}`));
  }
  const model = parseModel(readFileSync(join(PUBLIC, 'models', 'attribution.bin')));
  const parties = partyLookup(corpora.map(({ corpus }) => corpus));
  return { model, corpora: { corpora }, parties, broken };
}
