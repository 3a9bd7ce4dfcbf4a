import * as v from 'valibot';
import type { LoadedCorpus } from '../../components/options/corpora';
import { parseCorpus } from '../../lib/corpus/parse-corpus';

const NAMES = v.array(v.string());

/** The corpora of the package, each with what it holds or what is wrong with it. */
export async function listCorpora(): Promise<readonly LoadedCorpus[]> {
  const names = v.parse(NAMES, await (await fetch('/corpora.json')).json());
  return Promise.all(names.map(describe));
}

async function describe(name: string): Promise<LoadedCorpus> {
  const nothing = { id: name, title: name, claims: 0, documents: 0 };
  try {
    const parsed = parseCorpus(await (await fetch(`/corpus/${name}`)).json());
    if ('errors' in parsed) return { ...nothing, broken: parsed.errors[0] ?? '' };
    const { id, title, claims, documents } = parsed.corpus;
    return { id, title, claims: claims.length, documents: documents.length, broken: null };
  } catch (error) {
    return { ...nothing, broken: error instanceof Error ? error.message : String(error) };
  }
}
