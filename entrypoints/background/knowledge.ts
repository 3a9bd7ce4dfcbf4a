import * as v from 'valibot';
import type { Knowledge } from '../../lib/analyse';
import { parseModel } from '../../lib/attribution/spans';
import type { Corpus } from '../../lib/corpus/corpus';
import { type ParsedCorpus, parseCorpus } from '../../lib/corpus/parse-corpus';
import { partyLookup } from '../../lib/corpus/party-lookup';
import { indexCorpora } from '../../lib/match/corpus-index';

/** All that an analysis leans on, and what of it could not be used. */
export interface LoadedKnowledge extends Knowledge {
  readonly files: readonly Corpus[];
  /** For each fault of a corpus file, the file and the place in it. */
  readonly broken: readonly string[];
}

const NAMES = v.array(v.string());

/** A file of the extension's own package; no request leaves the browser. */
async function packaged(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: not in the package`);
  return response;
}

const loadCorpus = async (name: string): Promise<ParsedCorpus> => {
  try {
    return parseCorpus(await (await packaged(`/corpus/${name}`)).json());
  } catch (error) {
    return { errors: [error instanceof Error ? error.message : String(error)] };
  }
};

/** Loads the model and the corpora that are switched on; a corpus that cannot be used is named and left out. */
async function load(corporaOff: readonly string[]): Promise<LoadedKnowledge> {
  const names = v.parse(NAMES, await (await packaged('/corpora.json')).json());
  const [bytes, ...results] = await Promise.all([
    packaged('/models/attribution.bin').then((response) => response.arrayBuffer()),
    ...names.map(loadCorpus),
  ]);
  const files = results.flatMap((result) => ('corpus' in result ? [result.corpus] : []));
  const broken = results.flatMap((result, index) =>
    'errors' in result ? result.errors.map((error) => `${names[index]}: ${error}`) : [],
  );
  const used = files.filter(({ id }) => !corporaOff.includes(id));
  return {
    model: parseModel(new Uint8Array(bytes)),
    corpora: indexCorpora(used),
    parties: partyLookup(used),
    files: used,
    broken,
  };
}

let loaded: { readonly key: string; readonly knowledge: Promise<LoadedKnowledge> } | null = null;

/** Loaded once in the background's life, and again when corpora are switched; a failure is not kept. */
export function knowledgeWithout(corporaOff: readonly string[]): Promise<LoadedKnowledge> {
  const key = corporaOff.join('\n');
  if (loaded?.key !== key) {
    const knowledge = load(corporaOff);
    loaded = { key, knowledge };
    knowledge.catch(() => {
      loaded = null;
    });
  }
  return loaded.knowledge;
}
