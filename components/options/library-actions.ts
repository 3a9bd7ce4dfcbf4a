import type { ImportReport } from '../../lib/extension/corpus-store-file';
import type { NewLink, ShelvedClaim } from '../../lib/extension/library';

/** How far the import of a file is, and what came of it. */
export type ImportState =
  | { readonly kind: 'running'; readonly name: string; readonly share: number }
  | { readonly kind: 'done'; readonly name: string; readonly report: ImportReport }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/** What a reader does with collections and with claims of their own. */
export interface LibraryActions {
  readonly onCorpus: (id: string, used: boolean) => void;
  readonly onRemoveCorpus: (id: string) => void;
  readonly onExport: (id: string) => void;
  readonly onImport: (file: File) => void;
  readonly onCancelImport: () => void;
  /** The claims nearest to some words, or the one with a key. */
  readonly onFind: (words: string) => Promise<readonly ShelvedClaim[]>;
  readonly onRemoveClaim: (id: string) => void;
  readonly onLink: (link: NewLink) => void;
  readonly onUnlink: (link: NewLink) => void;
}
