import type { Settings } from '../../lib/extension/settings';
import { type CorpusSource, corpusSources, type ShelvedCorpus } from './corpus-sources';

/** The settings that say which corpora are asked. */
export type CorporaInUse = Pick<Settings, 'corporaOff' | 'corporaChanged'>;

/** The corpora that are asked, and the faults of those that cannot be. */
export interface Library {
  readonly corpora: readonly ShelvedCorpus[];
  readonly broken: readonly string[];
}

interface Shelved {
  readonly revision: number;
  readonly shelved: Promise<ShelvedCorpus | null>;
}
const shelf = new Map<string, Shelved>();
let lastOff: readonly string[] = [];

/** What is kept is kept by its revision: a change of one corpus leaves the others as they are. */
function take({ id, revision, load }: CorpusSource): Shelved['shelved'] {
  const known = shelf.get(id);
  if (known?.revision === revision) return known.shelved;
  const shelved = load();
  shelf.set(id, { revision, shelved });
  shelved.catch(() => {
    // By the time it fails, a newer revision may stand in its place.
    if (shelf.get(id)?.shelved === shelved) shelf.delete(id);
  });
  return shelved;
}

/** Lets go of what is there no more, and of what has just been switched off. */
function clear(sources: readonly CorpusSource[], off: readonly string[]): void {
  const there = new Set(sources.map(({ id }) => id));
  for (const id of shelf.keys())
    if (!there.has(id) || (off.includes(id) && !lastOff.includes(id))) shelf.delete(id);
  lastOff = off;
}

/** Every corpus that is not switched off, ready to be asked; one that cannot be used is named and left out. */
export async function openLibrary({ corporaOff: off, corporaChanged }: CorporaInUse): Promise<Library> {
  const { sources, broken } = await corpusSources(corporaChanged);
  clear(sources, off);
  const faults = [...broken];
  const corpora: ShelvedCorpus[] = [];
  for (const source of sources) {
    if (off.includes(source.id)) continue;
    try {
      const shelved = await take(source);
      if (shelved) corpora.push(shelved);
    } catch (error) {
      faults.push(`${source.id}: ${error}`);
    }
  }
  return { corpora, broken: faults };
}

/** One corpus alone, switched off or not; null if it is not there. */
export async function openCorpus(
  id: string,
  { corporaChanged }: CorporaInUse,
): Promise<ShelvedCorpus | null> {
  const { sources } = await corpusSources(corporaChanged);
  const source = sources.find((each) => each.id === id);
  return source ? take(source) : null;
}
