import * as v from 'valibot';
import { findBrokenLinks } from './broken-links';
import type { Corpus } from './corpus';
import { corpusSchema } from './corpus-schema';

export type ParsedCorpus = { readonly corpus: Corpus } | { readonly errors: readonly string[] };

/** A path into the file as its reader would write it: `claims[3].relations[0].to`. */
const pathOf = (path: readonly { readonly key: unknown }[] | undefined): string =>
  (path ?? []).reduce(
    (all, { key }) => (typeof key === 'number' ? `${all}[${key}]` : all ? `${all}.${key}` : String(key)),
    '',
  ) || 'file';

/**
 * Reads a corpus (format 1) from parsed JSON. Either the whole of it is sound, or the errors say where it is not, one
 * for each place: `claims[3].relations[0].to: no claim "x"`.
 */
export function parseCorpus(json: unknown): ParsedCorpus {
  const result = v.safeParse(corpusSchema, json);
  if (!result.success)
    return { errors: result.issues.map(({ path, message }) => `${pathOf(path)}: ${message}`) };
  const { format: _, ...corpus } = result.output;
  const errors = findBrokenLinks(corpus);
  return errors.length > 0 ? { errors } : { corpus };
}
