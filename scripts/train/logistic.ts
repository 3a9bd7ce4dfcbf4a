/** One case: its values, whether it is right, and how much it counts. */
export interface Case {
  readonly values: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

/** A learned model: one weight a value. */
export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Against over-fitting: the strength of the quadratic penalty on standardised values. */
const PENALTY = 1;
const STEPS = 15;
/** A change smaller than this ends the search. */
const CLOSE = 1e-5;

/** The log-odds that a case is right. */
export const logitOf = ({ bias, weights }: Logistic, values: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + value * (weights[at] as number), bias);

const oddsShare = (logit: number): number => 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, logit))));

/** Solves a symmetric positive system by Gaussian elimination; both are used up. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const at = (row: number, column: number): number => (matrix[row] as Float64Array)[column] as number;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = at(row, pivot) / at(pivot, pivot);
      if (factor === 0) continue;
      for (let column = pivot; column < size; column++)
        (matrix[row] as Float64Array)[column] = at(row, column) - factor * at(pivot, column);
      right[row] = (right[row] as number) - factor * (right[pivot] as number);
    }
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row] as number;
    for (let column = row + 1; column < size; column++) sum -= at(row, column) * (solution[column] as number);
    solution[row] = sum / at(row, row);
  }
  return solution;
}

interface Scale {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

function scaleOf(cases: readonly Case[], size: number): Scale {
  const means = new Float64Array(size);
  const squares = new Float64Array(size);
  for (const { values } of cases)
    values.forEach((value, i) => {
      means[i] = (means[i] as number) + value / cases.length;
      squares[i] = (squares[i] as number) + value ** 2 / cases.length;
    });
  return {
    means,
    deviations: squares.map((square, i) => Math.sqrt(Math.max(0, square - (means[i] as number) ** 2)) || 1),
  };
}

/** Slope and curvature of the penalised error at `theta`, whose last number is the bias. */
function derive(rows: readonly Float64Array[], cases: readonly Case[], theta: Float64Array) {
  const size = theta.length;
  const slope = theta.map((value, i) => (i === size - 1 ? 0 : PENALTY * value));
  const curve = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size);
    row[i] = i === size - 1 ? 1e-6 : PENALTY;
    return row;
  });
  rows.forEach((row, at) => {
    const { right, weight } = cases[at] as Case;
    let logit = 0;
    for (let i = 0; i < size; i++) logit += (row[i] as number) * (theta[i] as number);
    const p = oddsShare(logit);
    const error = weight * (p - (right ? 1 : 0));
    const bend = weight * p * (1 - p);
    for (let i = 0; i < size; i++) {
      const value = row[i] as number;
      slope[i] = (slope[i] as number) + error * value;
      const line = curve[i] as Float64Array;
      for (let j = 0; j <= i; j++) line[j] = (line[j] as number) + bend * value * (row[j] as number);
    }
  });
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) (curve[j] as Float64Array)[i] = (curve[i] as Float64Array)[j] as number;
  return { slope, curve };
}

/** Logistic regression with a quadratic penalty, by Newton's method. */
export function learnLogistic(cases: readonly Case[]): Logistic {
  const size = cases[0]?.values.length ?? 0;
  const { means, deviations } = scaleOf(cases, size);
  const scaled = (value: number, i: number): number =>
    (value - (means[i] as number)) / (deviations[i] as number);
  const rows = cases.map(({ values }) => Float64Array.from([...values.map(scaled), 1]));
  const theta = new Float64Array(size + 1);
  for (let step = 0; step < STEPS; step++) {
    const { slope, curve } = derive(rows, cases, theta);
    const change = solve(curve, slope);
    let largest = 0;
    change.forEach((by, i) => {
      theta[i] = (theta[i] as number) - by;
      largest = Math.max(largest, Math.abs(by));
    });
    if (largest < CLOSE) break;
  }
  const weights = [...means].map((_, i) => (theta[i] as number) / (deviations[i] as number));
  return {
    weights,
    bias: weights.reduce((sum, weight, i) => sum - weight * (means[i] as number), theta[size] as number),
  };
}
