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

const DATE = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?(?=$|T|\s)/;

/**
 * "2024", "2024-10" or "2024-10-14" of a date that may go on with a time, and be written "2024/10/14" or "2024-1-5"; null
 * for any other: which part of "05/06/2024" is the day, nobody knows.
 */
export function dateOf(written: string | null): string | null {
  const [, year, , month, day] = DATE.exec(written?.trim() ?? '') ?? [];
  if (!year || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return null;
  if (Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return null;
  return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

/** An address that a link may lead to; null for any other. */
export const addressOf = (written: string | null): string | null =>
  written && /^https?:\/\/[^\s/]+\S*$/i.test(written) ? written : null;
