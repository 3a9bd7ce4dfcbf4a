import { CONTENT_FIRST, CONTENT_INNER, CONTENT_LAST, LABELS, SOURCE_FIRST, SOURCE_INNER } from './labels';

/** The first pass's probabilities at each position, as small numbers that features can be made of. */
export interface ProbabilityBands {
  readonly none: Uint8Array;
  readonly source: Uint8Array;
  readonly cue: Uint8Array;
  readonly content: Uint8Array;
  readonly contentLast: Uint8Array;
  /** First and inner label apart, in one number. */
  readonly sourceParts: Uint8Array;
  readonly contentParts: Uint8Array;
}

const EDGES = [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98];

/** 0 (hardly ever) to 7 (nearly always). */
export function probabilityBand(probability: number): number {
  let band = 0;
  while (band < EDGES.length && probability >= (EDGES[band] as number)) band++;
  return band;
}

/** `marginals` has LABELS probabilities a position. */
export function probabilityBands(marginals: Float32Array): ProbabilityBands {
  const size = marginals.length / LABELS;
  const bytes = () => new Uint8Array(size);
  const bands: ProbabilityBands = {
    none: bytes(),
    source: bytes(),
    cue: bytes(),
    content: bytes(),
    contentLast: bytes(),
    sourceParts: bytes(),
    contentParts: bytes(),
  };
  for (let i = 0; i < size; i++) {
    const row = i * LABELS;
    const none = marginals[row] as number;
    const sourceFirst = marginals[row + SOURCE_FIRST] as number;
    const sourceInner = marginals[row + SOURCE_INNER] as number;
    const contentFirst = marginals[row + CONTENT_FIRST] as number;
    const contentLast = marginals[row + CONTENT_LAST] as number;
    const inContent = (marginals[row + CONTENT_INNER] as number) + contentLast;
    bands.none[i] = probabilityBand(none);
    bands.source[i] = probabilityBand(sourceFirst + sourceInner);
    bands.cue[i] = 1 - none - contentFirst - inContent > 0.5 ? 1 : 0;
    bands.content[i] = probabilityBand(contentFirst + inContent);
    bands.contentLast[i] = probabilityBand(contentLast);
    bands.sourceParts[i] = probabilityBand(sourceFirst) * 10 + probabilityBand(sourceInner);
    bands.contentParts[i] = probabilityBand(contentFirst) * 10 + probabilityBand(inContent);
  }
  return bands;
}
