/** FNV-1a over UTF-16 units with a finaliser; a 32-bit integer. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) | 0;
}

const FIRST = 0x2c1b3c6d;
const SECOND = 0x297a2d39;
const THIRD = 0x4f1bbcdd;
const VALUE = 0x85ebca6b;
const TEMPLATE = 0x9e3779b1;

/** One number out of two, in order; linear, since `add` scrambles what becomes a feature. */
export const mix = (a: number, b: number): number => (Math.imul(a, FIRST) + Math.imul(b, SECOND)) | 0;

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
  buffer.ids[buffer.size++] = idOf(Math.imul(value, VALUE) + Math.imul(template, TEMPLATE));
}

const VALUE_FIRST = Math.imul(FIRST, VALUE);
const VALUE_SECOND = Math.imul(SECOND, VALUE);
const VALUE_THIRD = Math.imul(THIRD, VALUE);

/** As `add` with the mix of two or three numbers, in one step: this and scoring are where the time goes. */
export function add2(buffer: FeatureBuffer, template: number, a: number, b: number): void {
  buffer.ids[buffer.size++] = idOf(
    Math.imul(a, VALUE_FIRST) + Math.imul(b, VALUE_SECOND) + Math.imul(template, TEMPLATE),
  );
}

export function add3(buffer: FeatureBuffer, template: number, a: number, b: number, c: number): void {
  buffer.ids[buffer.size++] = idOf(
    Math.imul(a, VALUE_FIRST) +
      Math.imul(b, VALUE_SECOND) +
      Math.imul(c, VALUE_THIRD) +
      Math.imul(template, TEMPLATE),
  );
}

const idOf = (sum: number): number => scramble(sum) & (FEATURE_SPACE - 1);

/** Distances grow coarser as they grow: 0 to 4 exactly, then up to 7, 11, 19, 39 and beyond. */
export const distanceBand = (distance: number): number =>
  distance < 5 ? distance : distance < 8 ? 5 : distance < 12 ? 6 : distance < 20 ? 7 : distance < 40 ? 8 : 9;
