import type { TextDocument } from '../text/document';
import type { Span } from '../text/span';

/** The three roles of one attribution, before anything is said about its source. Spans in reading order. */
export interface AttributionSpans {
  /** Empty where nobody is named. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** The weights of the learned extractor, as `parseModel` reads them. */
export interface AttributionModel {
  readonly version: number;
}

/** Who says what, by reading order of the cue. */
export function findSpans(_document: TextDocument, _model: AttributionModel): readonly AttributionSpans[] {
  return [];
}

/** Reads a model file; throws an `Error` that says what is wrong with the bytes. */
export function parseModel(bytes: Uint8Array): AttributionModel {
  const [version] = bytes;
  if (version === undefined) throw new Error('The attribution model is empty.');
  return { version };
}
