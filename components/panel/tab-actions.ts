import type { ClaimView } from '../../lib/reading/claim-view';
import type { Span } from '../../lib/text/span';

export const EXPORT_FORMATS = ['markdown', 'csv', 'json', 'annotations'] as const;
/** How a reading is taken along as a file. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a reader can ask of a tab; the same from popup and panel. */
export interface TabActions {
  /** Reads the page now, whatever the settings say. */
  readonly onRead: () => void;
  /** Asks the browser for access to a host, then reads. */
  readonly onAllow: (host: string) => void;
  readonly onOptions: () => void;
}

export interface PanelActions extends TabActions {
  readonly onReveal: (span: Span) => void;
  /** Resolve with whether it is in the clipboard now. */
  readonly onCopy: (claim: ClaimView) => Promise<boolean>;
  readonly onLink: (claim: ClaimView) => Promise<boolean>;
  readonly onAdd: (claim: ClaimView) => void;
  /** Shows the reader's own claims, where they can be linked to others. */
  readonly onOwn: () => void;
  readonly onCloseAside: () => void;
  readonly onSave: (format: ExportFormat) => void;
  readonly onPrint: () => void;
}
