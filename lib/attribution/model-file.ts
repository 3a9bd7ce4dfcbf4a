import { NUMBERS } from './alternatives';
import { type ByteReader, type ByteWriter, byteReader, byteWriter } from './bytes';
import { IMPOSSIBLE, type Transitions } from './chain';
import { type ChainModel, chainModel } from './chain-model';
import type { ReadingWeights } from './choose';
import { featureSet } from './feature-set';
import { FEATURE_SPACE } from './hash';
import { LABELS, mayFollow, START } from './labels';
import type { CueLexicon, WordClusters, WordLists } from './word-signals';

/** The weights of the learned extractor, as `parseModel` reads them. */
export interface AttributionModel extends WordLists {
  /** First pass: which tokens have a role at all. */
  readonly tag: ChainModel;
  /** Second pass: which role they have to one cue. */
  readonly relate: ChainModel;
  /** Third pass: which reading of a cue is best as a whole. */
  readonly choose: ReadingWeights;
}

/** A chain as it stands in the file: kept features by ascending id, LABELS weights each. */
export interface ChainPart {
  readonly ids: Int32Array;
  readonly weights: Int8Array;
  readonly scale: number;
  readonly transitions: Transitions;
}

/** The weights of whole readings as they stand in the file: kept features by ascending id, one weight each. */
export interface ReadingPart {
  readonly ids: Int32Array;
  readonly weights: Int8Array;
  readonly scale: number;
  readonly numbers: readonly number[];
}

export interface ModelParts extends WordLists {
  readonly tag: ChainPart;
  readonly relate: ChainPart;
  readonly choose: ReadingPart;
}

const MAGIC = 'hearsay attribution';
const VERSION = 2;
const MOST_ROWS = 65_535;
const MOST_CLUSTERS = 255;

/** Reads a model file; throws an `Error` that says what is wrong with the bytes. */
export function parseModel(bytes: Uint8Array): AttributionModel {
  const reader = byteReader(bytes);
  let magic = '';
  try {
    magic = reader.text();
  } catch {
    magic = '';
  }
  if (magic !== MAGIC) throw new Error('This is not an attribution model.');
  const version = reader.byte();
  if (version !== VERSION)
    throw new Error(`The attribution model has format ${version}; this program reads format ${VERSION}.`);
  const model = {
    cues: readCues(reader),
    clusters: readClusters(reader),
    tag: toModel(reader),
    relate: toModel(reader),
    choose: readReadings(reader),
  };
  if (!reader.done()) throw new Error('The attribution model is longer than it says.');
  return model;
}

/** Writes a model file. */
export function writeModel({ cues, clusters, tag, relate, choose }: ModelParts): Uint8Array {
  const writer = byteWriter();
  writer.text(MAGIC);
  writer.byte(VERSION);
  writeCues(writer, cues);
  writeClusters(writer, clusters);
  writeChain(writer, tag);
  writeChain(writer, relate);
  writeReadings(writer, choose);
  return writer.build();
}

/** Each band as one text of words, parted by spaces. */
const BANDS = [1, 2, 3, 4];

function writeCues(writer: ByteWriter, cues: CueLexicon): void {
  for (const band of BANDS) {
    const words = [...cues].filter(([, of]) => of === band).map(([word]) => word);
    writer.text(words.sort().join(' '));
  }
}

function readCues(reader: ByteReader): CueLexicon {
  const cues = new Map<string, number>();
  for (const band of BANDS)
    for (const word of reader.text().split(' ')) if (word !== '') cues.set(word, band);
  return cues;
}

/** Each cluster from 1 on as one text of words, parted by spaces. */
function writeClusters(writer: ByteWriter, clusters: WordClusters): void {
  const count = Math.max(0, ...clusters.values());
  const texts = Array.from({ length: count }, (): string[] => []);
  for (const [word, cluster] of clusters) texts[cluster - 1]?.push(word);
  writer.varint(count);
  for (const words of texts) writer.text(words.sort().join(' '));
}

function readClusters(reader: ByteReader): WordClusters {
  const clusters = new Map<string, number>();
  const count = reader.varint();
  if (count > MOST_CLUSTERS) throw new Error(`The attribution model has ${count} clusters of words.`);
  for (let cluster = 1; cluster <= count; cluster++)
    for (const word of reader.text().split(' ')) if (word !== '') clusters.set(word, cluster);
  return clusters;
}

/** Ids as differences; weights label by label, which packs better than row by row. */
function writeChain(writer: ByteWriter, { ids, weights, scale, transitions }: ChainPart): void {
  writer.varint(ids.length);
  writer.float(scale);
  for (const value of transitions) writer.float(value);
  writeIds(writer, ids);
  const columns = new Uint8Array(weights.length);
  for (let row = 0; row < ids.length; row++)
    for (let label = 0; label < LABELS; label++)
      columns[label * ids.length + row] = (weights[row * LABELS + label] as number) & 255;
  writer.bytes(columns);
}

function writeIds(writer: ByteWriter, ids: Int32Array): void {
  let last = 0;
  for (const id of ids) {
    writer.varint(id - last);
    last = id;
  }
}

function writeReadings(writer: ByteWriter, { ids, weights, scale, numbers }: ReadingPart): void {
  for (const value of numbers) writer.float(value);
  writer.varint(ids.length);
  writer.float(scale);
  writeIds(writer, ids);
  writer.bytes(new Uint8Array(weights.buffer, weights.byteOffset, weights.length));
}

function readReadings(reader: ByteReader): ReadingWeights {
  const numbers = Array.from({ length: NUMBERS }, () => reader.float());
  const rows = readRows(reader);
  const scale = reader.float();
  const ids = readIds(reader, rows);
  return { ...featureSet(ids), weights: new Int8Array(reader.bytes(rows)), scale, numbers };
}

function readRows(reader: ByteReader): number {
  const rows = reader.varint();
  if (rows > MOST_ROWS)
    throw new Error(`The attribution model has ${rows} features, more than ${MOST_ROWS}.`);
  return rows;
}

function toModel(reader: ByteReader): ChainModel {
  const rows = readRows(reader);
  const scale = reader.float();
  const transitions = readTransitions(reader);
  const ids = readIds(reader, rows);
  const columns = reader.bytes(rows * LABELS);
  const weights = new Int8Array(rows * LABELS);
  for (let row = 0; row < rows; row++)
    for (let label = 0; label < LABELS; label++)
      weights[row * LABELS + label] = columns[label * rows + row] as number;
  return chainModel(ids, weights, scale, transitions);
}

function readTransitions(reader: ByteReader): Transitions {
  const transitions = new Float64Array((LABELS + 1) * LABELS);
  for (let previous = 0; previous <= START; previous++)
    for (let next = 0; next < LABELS; next++) {
      const value = reader.float();
      transitions[previous * LABELS + next] = mayFollow(previous, next) ? value : IMPOSSIBLE;
    }
  return transitions;
}

function readIds(reader: ByteReader, rows: number): Int32Array {
  const ids = new Int32Array(rows);
  let last = 0;
  for (let i = 0; i < rows; i++) {
    last += reader.varint();
    if (last >= FEATURE_SPACE) throw new Error('The attribution model names a feature that cannot be.');
    ids[i] = last;
  }
  return ids;
}
