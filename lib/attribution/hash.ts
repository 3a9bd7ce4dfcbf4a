/** FNV-1a over UTF-16 units with a finaliser; a 32-bit integer. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) | 0;
}

/** One number out of two, in order; linear, since `add` scrambles what becomes a feature. */
export const mix = (a: number, b: number): number =>
  (Math.imul(a, 0x2c1b3c6d) + Math.imul(b, 0x297a2d39)) | 0;

/** Spreads every bit of a number over all of them. */
export function scramble(value: number): number {
  const hash = Math.imul(value ^ (value >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** Features live in a space of 2^22 ids: large enough that two useful ones seldom meet. */
export const FEATURE_SPACE = 1 << 22;

/** The ids of the features of one token; reused from token to token. */
export interface FeatureBuffer {
  readonly ids: Int32Array;
  size: number;
}

export const featureBuffer = (): FeatureBuffer => ({ ids: new Int32Array(2048), size: 0 });

/** Adds "template = value"; templates are numbered so that equal values under two templates stay apart. */
export function add(buffer: FeatureBuffer, template: number, value: number): void {
  const hash = scramble(Math.imul(value, 0x85ebca6b) + Math.imul(template, 0x9e3779b1));
  buffer.ids[buffer.size++] = hash & (FEATURE_SPACE - 1);
}

export const add2 = (buffer: FeatureBuffer, template: number, a: number, b: number): void =>
  add(buffer, template, mix(a, b));

export const add3 = (buffer: FeatureBuffer, template: number, a: number, b: number, c: number): void =>
  add(buffer, template, (mix(a, b) + Math.imul(c, 0x4f1bbcdd)) | 0);

/** Distances grow coarser as they grow: 0 to 4 exactly, then up to 7, 11, 19, 39 and beyond. */
export const distanceBand = (distance: number): number =>
  distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : distance < 20 ? 7 : distance < 40 ? 8 : 9;
