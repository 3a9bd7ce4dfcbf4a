import type { FeatureBuffer } from '../../lib/attribution/hash';
import { FEATURE_SPACE } from '../../lib/attribution/hash';

/**
 * Labelled sequences of tokens with their features, in shared memory, so that workers read them without a copy. Sequence
 * `s` has the tokens `starts[s]` to `starts[s + 1]`; token `t` the features `features[offsets[t]]` to
 * `features[offsets[t + 1]]`.
 */
export interface Sequences {
  readonly starts: Int32Array;
  readonly offsets: Int32Array;
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  /** The document of each sequence. */
  readonly documents: Int32Array;
}

const shared = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4));

/** A list of integers that grows. */
class Integers {
  #values = new Int32Array(1 << 16);
  size = 0;

  push(value: number): void {
    this.reserve(1);
    this.#values[this.size++] = value;
  }

  append(values: Int32Array): void {
    this.reserve(values.length);
    this.#values.set(values, this.size);
    this.size += values.length;
  }

  toShared(): Int32Array {
    const values = shared(this.size);
    values.set(this.#values.subarray(0, this.size));
    return values;
  }

  private reserve(more: number): void {
    if (this.size + more <= this.#values.length) return;
    const larger = new Int32Array(Math.ceil((this.size + more) * 1.5));
    larger.set(this.#values.subarray(0, this.size));
    this.#values = larger;
  }
}

export interface SequenceBuilder {
  /** Adds a token to the sequence that is being written. */
  token(features: FeatureBuffer): void;
  /** Ends the sequence. */
  close(labels: Uint8Array, document: number): void;
  build(): Sequences;
}

export function sequenceBuilder(): SequenceBuilder {
  const starts = new Integers();
  const offsets = new Integers();
  const features = new Integers();
  const documents = new Integers();
  const labels: Uint8Array[] = [];
  starts.push(0);
  offsets.push(0);
  return {
    token({ ids, size }) {
      features.append(ids.subarray(0, size));
      offsets.push(features.size);
    },
    close(sequenceLabels, document) {
      labels.push(sequenceLabels);
      starts.push(offsets.size - 1);
      documents.push(document);
    },
    build() {
      const all = new Uint8Array(new SharedArrayBuffer(offsets.size - 1));
      let at = 0;
      for (const part of labels) {
        all.set(part, at);
        at += part.length;
      }
      return {
        starts: starts.toShared(),
        offsets: offsets.toShared(),
        features: features.toShared(),
        labels: all,
        documents: documents.toShared(),
      };
    },
  };
}

/** In how many documents each feature occurs: what recurs only within one says nothing about others. */
export function countDocuments({ starts, offsets, features, documents }: Sequences): Uint32Array {
  const counts = new Uint32Array(FEATURE_SPACE);
  const seenIn = new Int32Array(FEATURE_SPACE).fill(-1);
  for (const [sequence, document] of documents.entries()) {
    const end = offsets[starts[sequence + 1] as number] as number;
    for (let i = offsets[starts[sequence] as number] as number; i < end; i++) {
      const id = features[i] as number;
      if (seenIn[id] === document) continue;
      seenIn[id] = document;
      counts[id] = (counts[id] as number) + 1;
    }
  }
  return counts;
}

/** The sequences with only the features of a list, each called by its place in the list. */
export function onlyFeatures(sequences: Sequences, kept: Int32Array): Sequences {
  const place = new Int32Array(FEATURE_SPACE).fill(-1);
  kept.forEach((id, index) => {
    place[id] = index;
  });
  const { features, offsets } = sequences;
  let size = 0;
  for (let i = 0; i < features.length; i++) if ((place[features[i] as number] as number) >= 0) size++;
  const filtered = shared(size);
  const filteredOffsets = shared(offsets.length);
  let at = 0;
  for (let token = 0; token + 1 < offsets.length; token++) {
    for (let i = offsets[token] as number; i < (offsets[token + 1] as number); i++) {
      const index = place[features[i] as number] as number;
      if (index >= 0) filtered[at++] = index;
    }
    filteredOffsets[token + 1] = at;
  }
  return { ...sequences, features: filtered, offsets: filteredOffsets };
}
