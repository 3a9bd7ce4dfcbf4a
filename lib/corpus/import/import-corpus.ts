/**
 * Reads a file of claims that somebody chose: a corpus of ours, ClaimReview JSON-LD, or CSV. Nothing is stored here, and
 * nothing of a text is ever treated as markup.
 */
import { parseCorpus } from '../parse-corpus';
import { slug } from './claim-record';
import { fromClaimReview } from './from-claim-review';
import { fromCsv } from './from-csv';
import { failed, type Imported, placeAt } from './imported';
import { OWN_CORPUS } from './own-corpus';
import { readJson } from './read-json';
import { findCycles } from './relation-cycles';

/** Errors of one file that are worth showing; after them the file is only counted as broken. */
const MOST_ERRORS = 100;

function fromOwnFormat(json: unknown): Imported {
  const parsed = parseCorpus(json);
  if ('errors' in parsed) {
    const refused = parsed.errors.slice(0, MOST_ERRORS).map((error) => {
      const [place = 'file', ...reason] = error.split(': ');
      return { place, reason: reason.join(': ') };
    });
    return { kind: 'failed', refused };
  }
  const cycles = findCycles(parsed.corpus);
  if (cycles.length > 0) return { kind: 'failed', refused: cycles.slice(0, MOST_ERRORS) };
  if (parsed.corpus.claims.length === 0) return failed('claims', 'no claims');
  return { kind: 'read', corpus: parsed.corpus, refused: [] };
}

function fromJson(text: string, id: string, title: string): Imported {
  const read = readJson(text);
  if ('kind' in read) return read;
  const { json } = read;
  const ours = typeof json === 'object' && json !== null && 'format' in json;
  return ours ? fromOwnFormat(json) : fromClaimReview(json, id, title);
}

/**
 * Reads the text of a file. Our format is taken whole or not at all, and brings its own id; of a feed or a table the
 * sound entries are read, the others refused one by one, and the id is made of the file's name.
 */
export function importCorpus(name: string, text: string): Imported {
  const title = name.replace(/\.[^.]*$/, '') || name;
  if (text.trim() === '') return failed('file', 'empty');
  const nul = text.indexOf('\0');
  if (nul >= 0) return failed(placeAt(text, nul), 'a NUL character: not a text file');
  const named = slug(title, 'imported');
  // Only a file of our format can be a copy of the reader's own corpus, and be joined with it.
  const id = named === OWN_CORPUS ? `imported-${named}` : named;
  return /^\s*[[{]/.test(text) || /\.json(?:ld)?$/i.test(name)
    ? fromJson(text, id, title)
    : fromCsv(text, id, title);
}
