import type { Corpus, CorpusClaim, CorpusDocument } from '../corpus';

/** An id made of any text: "Foo & Bar.csv" → "foo-bar"; `spare` where nothing is left of it. */
export const slug = (text: string, spare: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || spare;

/** A claim of which only the wording is known. */
export const bareClaim = ({
  id,
  document,
  text,
  ...known
}: Pick<CorpusClaim, 'id' | 'document' | 'text'> & Partial<CorpusClaim>): CorpusClaim => ({
  // In the order of the format, so that a file comes out as it went in.
  id,
  document,
  text,
  claimant: null,
  party: null,
  origin: known.claimant ?? document,
  via: null,
  medium: null,
  date: null,
  status: known.claimant ? 'attributed' : 'reported',
  statusNote: null,
  frames: [],
  relations: [],
  ...known,
});

/** A corpus of documents and claims, with no words of its own for parties and acts. */
export const bareCorpus = ({
  id,
  title,
  ...known
}: Pick<Corpus, 'id' | 'title'> & {
  readonly documents: readonly CorpusDocument[];
  readonly claims: readonly CorpusClaim[];
}): Corpus => ({
  id,
  title,
  ...{ note: null, parties: [], groups: [], acts: [], topics: [] },
  ...known,
});

/** "2024", "2024-10" or "2024-10-14" of a date that may go on with a time; null for any other. */
export const dateOf = (written: string | null): string | null =>
  /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T|\s)/.exec(written?.trim() ?? '')?.[0] ?? null;
