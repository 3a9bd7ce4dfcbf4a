import type { Corpus } from '../corpus/corpus';
import { importCorpus } from '../corpus/import/import-corpus';
import { failed, type Imported, lineAt, type Refusal } from '../corpus/import/imported';
import { mergeOwn } from '../corpus/import/merge-own';
import { OWN_CORPUS } from '../corpus/import/own-corpus';
import type { CorpusStore, Progress } from './corpus-store';
import type { CorpusSummary } from './corpus-store-schema';

/** A file that the reader chose: the part of `File` that is read. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What came of an import, as the reader is told. `summary` is null where nothing was stored. */
export interface ImportReport {
  readonly summary: CorpusSummary | null;
  /** Whether an earlier version is gone; the reader's own corpus is joined with the file instead. */
  readonly replaced: boolean;
  readonly refused: readonly Refusal[];
}

/** 100,000 claims of our format with frames take about 60 MB; far larger files would not fit into a background. */
export const MOST_BYTES = 100 * 1024 * 1024;

const REPLACEMENT = '\ufffd';

/** The text of a file in UTF-8, or the failure with the line where it stops being UTF-8. */
function decode(bytes: Uint8Array): string | Imported {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return failed('line 1', 'this is UTF-16: save it as UTF-8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return failed(`line ${lineAt(text, text.indexOf(REPLACEMENT))}`, 'not UTF-8 from here: save it as UTF-8');
  }
}

/** Reads a file without storing anything. */
export async function readCorpusFile(file: ChosenFile): Promise<Imported> {
  if (file.size > MOST_BYTES)
    return failed(
      'file',
      `larger than ${MOST_BYTES / 1024 / 1024} MB (${Math.ceil(file.size / 1024 / 1024)} MB)`,
    );
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  return typeof text === 'string' ? importCorpus(file.name, text) : text;
}

export interface ImportOptions {
  /** Ids that no file may take: those of the corpora that come with Hearsay. */
  readonly reserved?: readonly string[];
  readonly progress?: Progress;
}

/**
 * Reads a file and stores its corpus; a file of which nothing can be used changes nothing. What the reader has collected
 * is never replaced: an older copy of it is joined with it.
 */
export async function importFile(
  store: CorpusStore,
  file: ChosenFile,
  { reserved = [], progress }: ImportOptions = {},
): Promise<ImportReport> {
  const imported = await readCorpusFile(file);
  if (imported.kind === 'failed') return { summary: null, replaced: false, refused: imported.refused };
  const { corpus, refused } = imported;
  if (reserved.includes(corpus.id)) {
    const reason = `"${corpus.id}" comes with Hearsay: give this one another id, or the file another name`;
    return { summary: null, replaced: false, refused: [{ place: 'id', reason }] };
  }
  const joined = (own: Corpus | null): Corpus => (own ? mergeOwn(own, corpus) : corpus);
  if (corpus.id === OWN_CORPUS)
    return { summary: await store.update(OWN_CORPUS, 'own', joined), replaced: false, refused };
  const replaced = (await store.list()).some(({ id }) => id === corpus.id);
  return { summary: await store.save(corpus, 'imported', progress), replaced, refused };
}

/** A corpus as a file of our format, which can be imported again. */
export function exportCorpus(corpus: Corpus): string {
  const frames = (claim: Corpus['claims'][number]) =>
    claim.frames.map(({ numbers, ...frame }) => ({ ...frame, numbers: numbers.map(writeAmount) }));
  const claims = corpus.claims.map((claim) => ({ ...claim, frames: frames(claim) }));
  return `${JSON.stringify({ format: 1, ...corpus, claims }, null, 1)}\n`;
}

function writeAmount({ least, most }: { readonly least: number; readonly most: number }): string {
  if (most === least) return String(least);
  return most === Number.POSITIVE_INFINITY ? `${least}+` : `${least}-${most}`;
}
