import type { Corpus, Party } from './corpus';

/** Which party of a corpus a name belongs to ("the Kremlin", "Moscow" and "Russia" are one side). */
export interface PartyLookup {
  /** The id of the party that the whole text names, or null. Case and a leading article make no difference. */
  partyOf(text: string): string | null;
}

const keyOf = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/’/g, "'");

const wordsOf = ({ name, names, adjectives, members, people }: Party): readonly string[] => [
  name,
  ...names,
  ...adjectives,
  ...members,
  ...people,
];

/** The names of all parties of the corpora; where two corpora use one name, the first decides. */
export function partyLookup(corpora: readonly Corpus[]): PartyLookup {
  const byName = new Map<string, string>();
  for (const party of corpora.flatMap(({ parties }) => parties))
    for (const name of wordsOf(party)) if (!byName.has(keyOf(name))) byName.set(keyOf(name), party.id);
  return { partyOf: (text) => byName.get(keyOf(text)) ?? null };
}
