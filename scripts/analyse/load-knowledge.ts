import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../lib/analyse';
import { parseModel } from '../../lib/attribution/spans';
import type { Corpus } from '../../lib/corpus/corpus';
import { parseCorpus } from '../../lib/corpus/parse-corpus';
import { partyLookup } from '../../lib/corpus/party-lookup';
import { indexCorpora } from '../../lib/match/corpus-index';

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

/** The model and the corpora that ship with the extension; a corpus that cannot be used is named and left out. */
export function loadKnowledge(folder = join(PUBLIC, 'corpus')): LoadedKnowledge {
  const corpora: Corpus[] = [];
  const broken: string[] = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const result = parseFile(readFileSync(join(folder, name), 'utf8'));
    if ('corpus' in result) corpora.push(result.corpus);
    else broken.push(...result.errors.map((error) => `${name}: ${error}`));
  }
  const model = parseModel(readFileSync(join(PUBLIC, 'models', 'attribution.bin')));
  return { model, corpora: indexCorpora(corpora), parties: partyLookup(corpora), broken };
}
