/** One query with its candidates: a row of features each, and which of them are right. */
export interface Ranking {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

const EPOCHS = 60;
const RATE = 0.05;
/** From .001 to .06 all serve nearly alike (cross-validated MAP@5, 2B .530 to .534, 2A .882); with more 2A gets worse. */
const L2 = 0.03;
/** Candidates with less chance than this say nothing. */
const LEAST_ERROR = 1e-6;

interface Scale {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

function scaleOf(rows: readonly (readonly number[])[]): Scale {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const row of rows)
    row.forEach((value, at) => {
      mean[at] = (mean[at] ?? 0) + value / rows.length;
      squares[at] = (squares[at] ?? 0) + (value * value) / rows.length;
    });
  const deviation = [...mean].map((value, at) =>
    Math.sqrt(Math.max((squares[at] ?? 0) - value * value, 1e-9)),
  );
  return { mean: [...mean], deviation };
}

/** Adds what one query says: how the chance that the model gives each candidate differs from what is right. */
function addGradient(
  { right, weight }: Ranking,
  scaled: Float32Array,
  weights: Float64Array,
  gradient: Float64Array,
) {
  const width = weights.length;
  const scores = right.map((_, row) => {
    let score = 0;
    for (let at = 0; at < width; at++)
      score += (weights[at] as number) * (scaled[row * width + at] as number);
    return score;
  });
  const most = Math.max(...scores);
  const chances = scores.map((score) => Math.exp(score - most));
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const count = right.filter(Boolean).length;
  chances.forEach((chance, row) => {
    const error = weight * (chance / total - (right[row] ? 1 / count : 0));
    if (Math.abs(error) < LEAST_ERROR) return;
    for (let at = 0; at < width; at++)
      gradient[at] = (gradient[at] as number) + error * (scaled[row * width + at] as number);
  });
}

/**
 * Learns one weight a feature so that right candidates get the highest scores (ListNet: Z. Cao and others, ICML
 * 2007), by full batches with Adam. Trees (LambdaMART) were
 * tried and gave less: 2A .866 to .881, 2B .495 to .508 (MAP@5, cross-validated on the training queries).
 */
export function learnWeights(rankings: readonly Ranking[]): readonly number[] {
  const useful = rankings.filter(({ right }) => right.some(Boolean) && !right.every(Boolean));
  const { mean, deviation } = scaleOf(useful.flatMap(({ rows }) => rows));
  const scaled = useful.map(({ rows }) =>
    Float32Array.from(
      rows.flatMap((row) => row.map((value, at) => (value - (mean[at] ?? 0)) / (deviation[at] ?? 1))),
    ),
  );
  const weights = new Float64Array(mean.length);
  const first = new Float64Array(mean.length);
  const second = new Float64Array(mean.length);
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const gradient = new Float64Array(mean.length);
    useful.forEach((ranking, at) => {
      addGradient(ranking, scaled[at] ?? new Float32Array(), weights, gradient);
    });
    for (let at = 0; at < weights.length; at++) {
      const slope = (gradient[at] ?? 0) / useful.length + L2 * (weights[at] ?? 0);
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * slope;
      second[at] = 0.99 * (second[at] ?? 0) + 0.01 * slope * slope;
      const step =
        (first[at] ?? 0) / (1 - 0.9 ** epoch) / (Math.sqrt((second[at] ?? 0) / (1 - 0.99 ** epoch)) + 1e-8);
      weights[at] = (weights[at] ?? 0) - RATE * step;
    }
  }
  return [...weights].map((weight, at) => weight / (deviation[at] ?? 1));
}
