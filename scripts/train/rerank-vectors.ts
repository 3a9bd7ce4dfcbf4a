import { type WordVectors, wordVectors } from '../../lib/match/index/rerank/word-vectors';
import { randomFrom } from './random';

/** Stems of two wordings of one claim. */
export type Pair = readonly [readonly string[], readonly string[]];

const DIMENSIONS = 32;
const STEMS = 3500;
const EPOCHS = 5;
const BATCH = 256;
const RATE = 0.01;
const TEMPERATURE = 0.1;
/** Pairs that are as unlike as they should be are passed over: nine of ten, after the first steps. */
const LEAST_ERROR = 1e-5;

interface Vocabulary {
  readonly rows: ReadonlyMap<string, number>;
  readonly idf: Float32Array;
  /** In which share of the texts each stem stands. */
  readonly background: ReadonlyMap<string, number>;
}

/** The stems that stand in most texts; numbers have no meaning of their own. */
function commonStems(texts: readonly (readonly string[])[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) for (const stem of new Set(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const common = [...counts]
    .filter(([stem]) => /^[a-z]+$/.test(stem))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, STEMS);
  return {
    rows: new Map(common.map(([stem], row) => [stem, row])),
    idf: Float32Array.from(common, ([, count]) => Math.log(1 + texts.length / count)),
    background: new Map(common.map(([stem, count]) => [stem, count / texts.length])),
  };
}

type Random = () => number;

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}

/** Two halves of one text stand for two wordings where there is only one. */
function halves(rows: readonly number[], random: Random): [number[], number[]] {
  const mixed = shuffled(rows, random);
  return [mixed.slice(0, mixed.length >> 1), mixed.slice(mixed.length >> 1)];
}

/** The weights of one side of a batch, their sums and the lengths of these. */
interface Side {
  readonly texts: readonly (readonly number[])[];
  readonly unit: Float32Array;
  readonly norms: Float32Array;
}

function encode(texts: readonly (readonly number[])[], values: Float32Array, idf: Float32Array): Side {
  const unit = new Float32Array(texts.length * DIMENSIONS);
  const norms = new Float32Array(texts.length);
  texts.forEach((text, at) => {
    const base = at * DIMENSIONS;
    for (const row of text)
      for (let k = 0; k < DIMENSIONS; k++)
        unit[base + k] = (unit[base + k] ?? 0) + (idf[row] ?? 0) * (values[row * DIMENSIONS + k] ?? 0);
    const own = unit.subarray(base, base + DIMENSIONS);
    const norm = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0)) + 1e-6;
    norms[at] = norm;
    for (let k = 0; k < DIMENSIONS; k++) own[k] = (own[k] ?? 0) / norm;
  });
  return { texts, unit, norms };
}

/** How far each pair's likeness is from what it should be: row i belongs with column i, in both directions. */
function errors(a: Float32Array, b: Float32Array, size: number): Float32Array {
  const scores = new Float32Array(size * size);
  const rows = new Float32Array(size);
  const columns = new Float32Array(size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let dot = 0;
      for (let k = 0; k < DIMENSIONS; k++)
        dot += (a[i * DIMENSIONS + k] as number) * (b[j * DIMENSIONS + k] as number);
      const score = Math.exp(dot / TEMPERATURE);
      scores[i * size + j] = score;
      rows[i] = (rows[i] ?? 0) + score;
      columns[j] = (columns[j] ?? 0) + score;
    }
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const score = scores[i * size + j] ?? 0;
      const right = i === j ? 2 : 0;
      scores[i * size + j] =
        (score / (rows[i] ?? 1) + score / (columns[j] ?? 1) - right) / (2 * size * TEMPERATURE);
    }
  return scores;
}

/** Adds to the gradient what one side of a batch says, through the normalisation of its sums. */
function backward(
  side: Side,
  other: Float32Array,
  error: (own: number, other: number) => number,
  idf: Float32Array,
  gradient: Float32Array,
): void {
  const size = side.texts.length;
  const pull = new Float32Array(DIMENSIONS);
  side.texts.forEach((text, at) => {
    pull.fill(0);
    for (let j = 0; j < size; j++) {
      const weight = error(at, j);
      if (Math.abs(weight) < LEAST_ERROR) continue;
      for (let k = 0; k < DIMENSIONS; k++)
        pull[k] = (pull[k] as number) + weight * (other[j * DIMENSIONS + k] as number);
    }
    const own = side.unit.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS);
    const along = own.reduce((sum, value, k) => sum + value * (pull[k] ?? 0), 0);
    for (const row of text)
      for (let k = 0; k < DIMENSIONS; k++)
        gradient[row * DIMENSIONS + k] =
          (gradient[row * DIMENSIONS + k] ?? 0) +
          ((idf[row] ?? 0) * ((pull[k] ?? 0) - (own[k] ?? 0) * along)) / (side.norms[at] ?? 1);
  });
}

/** Adam: D. P. Kingma and J. Ba, ICLR 2015. The step's rate falls to zero over the training. */
function adam(values: Float32Array, steps: number): (gradient: Float32Array) => void {
  const mean = new Float32Array(values.length);
  const square = new Float32Array(values.length);
  let step = 0;
  return (gradient) => {
    step++;
    const decay = 1 - step / (steps + 1);
    const [scale, root] = [(RATE * decay) / (1 - 0.9 ** step), Math.sqrt(1 - 0.999 ** step)];
    for (let at = 0; at < values.length; at++) {
      const slope = gradient[at] ?? 0;
      const m = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      const v = 0.999 * (square[at] ?? 0) + 0.001 * slope * slope;
      mean[at] = m;
      square[at] = v;
      values[at] = (values[at] ?? 0) - (scale * m * root) / (Math.sqrt(v) + 1e-8);
    }
  };
}

/**
 * Learns what stems mean from two wordings of the same claim: the sums of their vectors shall be alike, and unlike those
 * of other claims in the batch (InfoNCE: A. van den Oord, Y. Li and O. Vinyals, arXiv:1807.03748). Half of the time the
 * words that both have are left out, so that vectors learn what equal words do not show already.
 */
export function learnVectors(
  pairs: readonly Pair[],
  singles: readonly (readonly string[])[],
): { readonly vectors: WordVectors; readonly background: ReadonlyMap<string, number> } {
  const numbers = randomFrom(1);
  const random: Random = () => numbers.next() / 0x100000000;
  const { rows, idf, background } = commonStems([...pairs.map(([a, b]) => [...a, ...b]), ...singles]);
  const rowsOf = (text: readonly string[]): number[] =>
    [...new Set(text)].flatMap((stem) => rows.get(stem) ?? []);
  const known = pairs
    .map(([a, b]) => [rowsOf(a), rowsOf(b)] as const)
    .filter(([a, b]) => a.length && b.length);
  const alone = [...singles.map(rowsOf), ...known.map(([a]) => a)].filter((text) => text.length >= 4);
  const values = Float32Array.from(
    { length: rows.size * DIMENSIONS },
    () => ((random() + random() + random() - 1.5) * 2) / Math.sqrt(DIMENSIONS),
  );
  const batches = Math.floor((known.length + alone.length) / BATCH);
  const update = adam(values, EPOCHS * batches);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const all = shuffled([...known, ...alone.map((text) => halves(text, random))], random);
    for (let batch = 0; batch < batches; batch++) {
      const here = all.slice(batch * BATCH, (batch + 1) * BATCH);
      const second = here.map(([a, b]) => {
        const own = random() < 0.5 ? b.filter((row) => !a.includes(row)) : b;
        return own.length > 0 ? own : b;
      });
      const left = encode(
        here.map(([a]) => a),
        values,
        idf,
      );
      const right = encode(second, values, idf);
      const error = errors(left.unit, right.unit, here.length);
      const gradient = new Float32Array(values.length);
      backward(left, right.unit, (i, j) => error[i * here.length + j] ?? 0, idf, gradient);
      backward(right, left.unit, (j, i) => error[i * here.length + j] ?? 0, idf, gradient);
      update(gradient);
    }
  }
  return { vectors: wordVectors(rows, values, DIMENSIONS), background };
}
