import type { ImportReport } from './corpus-store-file';

/** What the options ask of the worker that reads and writes files of claims, out of everybody's way. */
export type CorpusJob =
  | { readonly kind: 'import'; readonly file: File }
  | { readonly kind: 'export'; readonly id: string };

/** What the worker tells of its job; the last of them ends it. */
export type CorpusJobNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'exported'; readonly file: Blob }
  | { readonly kind: 'failed'; readonly reason: string };
