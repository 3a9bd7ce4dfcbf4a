import * as v from 'valibot';
import { type ParsedCorpus, parseCorpus } from '../corpus/parse-corpus';
import type { ProfileData } from '../match/profile/profile-data';

const NAMES = v.array(v.string());

/** A corpus file of the package, read or with what is wrong with it. */
export interface PackagedCorpus {
  /** The file's name. */
  readonly name: string;
  readonly parsed: ParsedCorpus;
}

/** A file of the extension's own package; no request leaves the browser. */
export async function packagedFile(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: not in the package`);
  return response;
}

async function read(name: string): Promise<PackagedCorpus> {
  try {
    return { name, parsed: parseCorpus(await (await packagedFile(`/corpus/${name}`)).json()) };
  } catch (error) {
    return { name, parsed: { errors: [error instanceof Error ? error.message : String(error)] } };
  }
}

/** The corpora that come with Hearsay. */
export async function packagedCorpora(): Promise<readonly PackagedCorpus[]> {
  const names = v.parse(NAMES, await (await packagedFile('/corpora.json')).json());
  return Promise.all(names.map(read));
}

/** What was counted in the wordings of a packaged corpus, or null: then they have to be read. */
export async function packagedProfile(name: string): Promise<ProfileData | null> {
  try {
    return (await (await packagedFile(`/profiles/${name}`)).json()) as ProfileData;
  } catch {
    return null;
  }
}
