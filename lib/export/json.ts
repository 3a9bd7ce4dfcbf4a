import type { Reading } from '../extension/page-state';

/** The version of the format, as `docs/reading.schema.json` describes it. */
const FORMAT = 1;

/** A reading as JSON: the article, what Hearsay says of it, and the corpus claims that it cites. */
export function readingAsJson({ article, analysis, cited, parties, extraction }: Reading): string {
  return JSON.stringify({ hearsay: FORMAT, article, extraction, ...analysis, cited, parties }, null, 2);
}
