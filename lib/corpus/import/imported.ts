import type { Corpus } from '../corpus';

/** What of a file was left out, and why. */
export interface Refusal {
  /** "line 12", "claims[3].relations[0].to", "dataFeedElement[4]" or "file". */
  readonly place: string;
  readonly reason: string;
}

/** A file read: whole, in part, or not at all. A file of which nothing can be used is `failed`. */
export type Imported =
  | { readonly kind: 'read'; readonly corpus: Corpus; readonly refused: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly refused: readonly Refusal[] };

export const failed = (place: string, reason: string): Imported => ({
  kind: 'failed',
  refused: [{ place, reason }],
});

/** The line, from 1, in which an offset stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

export const placeAt = (text: string, offset: number): string => `line ${lineAt(text, offset)}`;
