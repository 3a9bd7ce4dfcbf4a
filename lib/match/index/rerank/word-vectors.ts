/** What words mean by the company they keep: one short vector a stem. Longer vectors count more in a sum. */
export interface WordVectors {
  readonly dimensions: number;
  /** Number of the row of each stem. */
  readonly rows: ReadonlyMap<string, number>;
  /** Row after row. */
  readonly values: Float32Array;
  /** Length of each row. */
  readonly norms: Float32Array;
}

export function wordVectors(
  rows: ReadonlyMap<string, number>,
  values: Float32Array,
  dimensions: number,
): WordVectors {
  const norms = new Float32Array(rows.size);
  for (let row = 0; row < rows.size; row++) {
    let squares = 0;
    for (let at = row * dimensions; at < (row + 1) * dimensions; at++) squares += (values[at] ?? 0) ** 2;
    norms[row] = Math.sqrt(squares) || 1;
  }
  return { dimensions, rows, values, norms };
}

/** The cosine of two rows, -1 to 1. */
export function rowCosine({ dimensions, values, norms }: WordVectors, a: number, b: number): number {
  const [from, other] = [a * dimensions, b * dimensions];
  let sum = 0;
  for (let k = 0; k < dimensions; k++) sum += (values[from + k] as number) * (values[other + k] as number);
  return sum / ((norms[a] ?? 1) * (norms[b] ?? 1));
}

/** The sum of weighted rows, brought to length 1; a row of -1 adds nothing. */
export function meaningOf(
  { dimensions, values }: WordVectors,
  rows: readonly number[],
  weights: readonly number[],
): Float32Array {
  const sum = new Float32Array(dimensions);
  rows.forEach((row, index) => {
    const weight = weights[index] ?? 0;
    if (row >= 0)
      for (let k = 0; k < dimensions; k++)
        sum[k] = (sum[k] as number) + weight * (values[row * dimensions + k] as number);
  });
  let squares = 0;
  for (const value of sum) squares += value * value;
  const norm = Math.sqrt(squares) || 1;
  for (let k = 0; k < dimensions; k++) sum[k] = (sum[k] as number) / norm;
  return sum;
}

/** The cosine of two meanings. */
export function meaningCosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
