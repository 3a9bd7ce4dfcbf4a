import { FEATURES, type Feature } from './features';
import { type WordVectors, wordVectors } from './word-vectors';

/** What the second stage has learned. */
export interface RerankModel {
  /** One weight a feature, on the scale of the feature itself. */
  readonly weights: Readonly<Record<Feature, number>>;
  readonly vectors: WordVectors;
  /** In which share of general text a stem stands. */
  readonly background: ReadonlyMap<string, number>;
}

interface Head {
  readonly weights: Readonly<Record<string, number>>;
  readonly dimensions: number;
  /** A step of the vectors' values, which are whole numbers from -127 to 127. */
  readonly step: number;
  readonly stems: string;
  /** Logarithm of the share of texts, in eighths below zero, one a stem. */
  readonly rarity: readonly number[];
}

const RARITY_STEP = 8;

/** The file: length of the head (4 bytes, little-endian), the head as JSON, then the vectors, one byte a value. */
export function writeRerankModel({ weights, vectors, background }: RerankModel): Uint8Array {
  const stems = [...vectors.rows.keys()];
  const step = vectors.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
  const head: Head = {
    weights: Object.fromEntries(FEATURES.map((name) => [name, Number(weights[name].toPrecision(5))])),
    dimensions: vectors.dimensions,
    step,
    stems: stems.join(' '),
    rarity: stems.map((stem) => Math.round(-RARITY_STEP * Math.log(background.get(stem) ?? 1))),
  };
  const json = [...JSON.stringify(head)].map((character) => character.charCodeAt(0));
  if (json.some((code) => code > 127)) throw new Error('A stem of the model is not ASCII.');
  const bytes = new Uint8Array(4 + json.length + vectors.values.length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  vectors.values.forEach((value, at) => {
    bytes[4 + json.length + at] = Math.round(value / step) & 0xff;
  });
  return bytes;
}

/** Reads a model file; throws if it is not one, or was made for other features. */
export function parseRerankModel(bytes: Uint8Array): RerankModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 4 + view.getUint32(0, true);
  let json = '';
  for (let at = 4; at < start; at++) json += String.fromCharCode(view.getUint8(at));
  const head = JSON.parse(json) as Head;
  const stems = head.stems.split(' ');
  if (start + stems.length * head.dimensions !== bytes.length) throw new Error('The model breaks off.');
  const unknown = FEATURES.filter((name) => typeof head.weights[name] !== 'number');
  if (unknown.length > 0) throw new Error(`The model has no weight for ${unknown.join(', ')}.`);
  const values = Float32Array.from(
    { length: bytes.length - start },
    (_, at) => view.getInt8(start + at) * head.step,
  );
  return {
    weights: head.weights as RerankModel['weights'],
    vectors: wordVectors(new Map(stems.map((stem, row) => [stem, row])), values, head.dimensions),
    background: new Map(stems.map((stem, at) => [stem, Math.exp(-(head.rarity[at] ?? 0) / RARITY_STEP)])),
  };
}
