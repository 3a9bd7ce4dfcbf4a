import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import {
  type AttributionModel,
  type AttributionSpans,
  findSpans,
  parseModel,
} from '../../lib/attribution/spans';
import { readText } from '../../lib/text/document';
import type { Span } from '../../lib/text/span';
import { type Annotated, readCorpus } from '../train/corpus';
import { readAttributionLabels } from './attribution-labels';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const DEV = `${SHARED}/benchmarks/polnear/dev.jsonl`;
export const SCORER = `${SHARED}/tools/score-attribution.mjs`;
/** Passages of war reporting of our own invention. */
const WAR = resolve(import.meta.dirname, 'labels/attribution-war.txt');
const MODEL = resolve(import.meta.dirname, '../../public/models/attribution.bin');
/** The sweep gives the precision where so much of what people marked is found. */
const RECALL = 58;

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
type Table = Readonly<Record<string, Score>>;
type Pairs = readonly (readonly [number, number])[];
interface Predicted {
  readonly source: Pairs;
  readonly cue: Pairs;
  readonly content: Pairs;
  readonly confidence: number;
}
interface Scores {
  table(): Table;
}
/** The parts of the shared scorer that are used here. */
interface Scorer {
  readonly Scores: new () => Scores;
  scoreDocument(
    scores: Scores,
    text: string,
    gold: Annotated['attributions'],
    predicted: readonly Predicted[],
    options: { readonly speech: boolean },
  ): void;
}

export interface Evaluation {
  readonly all: Table;
  readonly speech: Table;
  /** The least confidence and the scores where recall (soft) is still at least 58. */
  readonly sweep: { readonly threshold: number; readonly score: Score } | null;
}

const pairs = (spans: readonly Span[]): Pairs => spans.map(({ start, end }) => [start, end] as const);
const predicted = ({ source, cue, content, confidence }: AttributionSpans): Predicted => ({
  source: pairs(source),
  cue: pairs(cue),
  content: pairs(content),
  confidence,
});

/** Scores a model on annotated documents. */
export async function scoreModel(corpus: readonly Annotated[], model: AttributionModel): Promise<Evaluation> {
  const { Scores, scoreDocument } = (await import(pathToFileURL(SCORER).href)) as Scorer;
  const found = corpus.map(({ text }) => findSpans(readText(text), model).map(predicted));
  const score = (least: number, speech: boolean): Table => {
    const scores = new Scores();
    corpus.forEach(({ text, attributions }, index) => {
      const sure = found[index]?.filter(({ confidence }) => confidence >= least) ?? [];
      scoreDocument(scores, text, attributions, sure, { speech });
    });
    return scores.table();
  };
  return { all: score(0, false), speech: score(0, true), sweep: sweep((least) => score(least, false)) };
}

/** The highest threshold, in hundredths, that still finds enough. */
function sweep(score: (least: number) => Table): Evaluation['sweep'] {
  let low = 0;
  let high = 100;
  const softAt = (hundredths: number): Score | undefined => score(hundredths / 100).soft;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((softAt(middle)?.recall ?? 0) >= RECALL) low = middle;
    else high = middle - 1;
  }
  const found = softAt(low);
  return found ? { threshold: low / 100, score: found } : null;
}

const row = (name: string, { precision, recall, f1 }: Score): string =>
  `${name.padEnd(18)} P ${precision.toFixed(1).padStart(5)}  R ${recall.toFixed(1).padStart(5)}  F1 ${f1.toFixed(1).padStart(5)}`;

/** The evaluation as lines of a table. */
export function printed({ all, speech, sweep: dial }: Evaluation): string[] {
  return [
    ...Object.entries(all).map(([name, score]) => row(name, score)),
    ...['soft', 'source', 'content'].flatMap((name) => {
      const score = speech[name];
      return score ? [row(`speech ${name}`, score)] : [];
    }),
    ...(dial ? [row(`soft at ≥ ${dial.threshold}`, dial.score)] : []),
  ];
}

/** Reading and extraction together, one thread, after a warm-up. */
function speedOf(corpus: readonly Annotated[], model: AttributionModel): number {
  let tokens = 0;
  const start = performance.now();
  for (const { text } of corpus) {
    const document = readText(text);
    tokens += document.tokens.length;
    findSpans(document, model);
  }
  return tokens / ((performance.now() - start) / 1000);
}

/** Prints how well the extractor does on the development split, its size and its speed. */
export async function evaluateAttribution(file = MODEL): Promise<void> {
  console.log('# Attributions (PolNeAR dev)');
  if (!existsSync(DEV) || !existsSync(SCORER)) {
    console.log('skipped: ../shared/benchmarks/polnear or its scorer is not there');
    return;
  }
  const bytes = readFileSync(file);
  const start = performance.now();
  const model = parseModel(bytes);
  const loading = performance.now() - start;
  const corpus = readCorpus(DEV);
  for (const line of printed(await scoreModel(corpus, model))) console.log(line);
  const kilobytes = gzipSync(bytes, { level: 9 }).length / 1000;
  console.log(`model ${kilobytes.toFixed(0)} kB gzipped, read in ${loading.toFixed(0)} ms`);
  console.log(`${Math.round(speedOf(corpus, model))} tokens a second, reading included`);
  console.log('\n# Attributions (war reports of our own writing)');
  for (const line of printed(await scoreModel(readAttributionLabels(WAR), model))) console.log(line);
}

if (process.argv[1] === import.meta.filename) await evaluateAttribution(process.argv[2]);
