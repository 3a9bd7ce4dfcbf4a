/** A list of unsigned numbers that grows without a copy for each of them. */
export interface GrowingArray {
  readonly length: number;
  push(value: number): void;
  /** A copy of exactly what was pushed. */
  done(): Uint32Array;
}

export function growingArray(): GrowingArray {
  let values = new Uint32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    done: () => values.slice(0, length),
  };
}
