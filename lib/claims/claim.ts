import type { Span } from '../text/span';

/** A statement that could be true or false: the content of an attribution, or a sentence of the outlet's own. */
export interface Claim extends Span {
  /** Index of the attribution whose content it is, or null: the outlet says it itself. */
  readonly attribution: number | null;
  /** Indices of the flags that bear on it. */
  readonly flags: readonly number[];
}
