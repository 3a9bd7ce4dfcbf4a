/** Reads a model file from front to back; throws where it ends too soon. */
export interface ByteReader {
  byte(): number;
  /** A non-negative integer in groups of seven bits, the lowest first. */
  varint(): number;
  float(): number;
  bytes(length: number): Uint8Array;
  text(): string;
  /** Whether all has been read. */
  done(): boolean;
}

export function byteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = (length: number): number => {
    if (at + length > bytes.length) throw new Error('The attribution model is cut off.');
    at += length;
    return at - length;
  };
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = view.getUint8(take(1));
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw new Error('The attribution model holds a number that is too long.');
  };
  const part = (length: number): Uint8Array => {
    const from = take(length);
    return bytes.subarray(from, from + length);
  };
  return {
    byte: () => view.getUint8(take(1)),
    varint,
    float: () => view.getFloat32(take(4), true),
    bytes: part,
    text: () => new TextDecoder().decode(part(varint())),
    done: () => at === bytes.length,
  };
}

/** Writes what `byteReader` reads. */
export interface ByteWriter {
  byte(value: number): void;
  varint(value: number): void;
  float(value: number): void;
  bytes(values: Uint8Array): void;
  text(value: string): void;
  build(): Uint8Array;
}

export function byteWriter(): ByteWriter {
  const parts: Uint8Array[] = [];
  const bytes = (values: Uint8Array): void => {
    parts.push(values);
  };
  const varint = (value: number): void => {
    const groups: number[] = [];
    let rest = value;
    while (rest > 127) {
      groups.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    bytes(Uint8Array.from([...groups, rest]));
  };
  return {
    byte: (value) => bytes(Uint8Array.of(value)),
    varint,
    float: (value) => bytes(new Uint8Array(Float32Array.of(value).buffer)),
    bytes,
    text: (value) => {
      const encoded = new TextEncoder().encode(value);
      varint(encoded.length);
      bytes(encoded);
    },
    build: () => {
      const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
      let at = 0;
      for (const part of parts) {
        all.set(part, at);
        at += part.length;
      }
      return all;
    },
  };
}
