/**
 * npx tsx scripts/train/match-weights.ts
 *
 * Learns how a pairing of a page claim with a corpus claim is judged (logistic regression): from the labelled development
 * sentences; from the wordings of the seed corpus, each set beside a corpus that lacks it; and, as pairings that are wrong,
 * from the same wordings moved to other countries and from news about other matters in ../shared. The scores are calibrated
 * on sentences held back in cross-validation. Writes lib/match/decide/weights.json.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCorpus } from '../../lib/corpus/parse-corpus';
import { indexCorpus } from '../../lib/match/corpus-index';
import { FRAME_FEATURES } from '../../lib/match/decide/frame-features';
import { WORDED_FEATURES } from '../../lib/match/decide/score';
import { readMatchingLabels } from '../evaluate/matching-scores';
import { type Case, type Logistic, learnLogistic, logitOf } from './logistic';
import { type Cases, casesOf, casesOfWordings } from './match-cases';

const ROOT = join(import.meta.dirname, '..', '..');
const BENCHMARKS = join(ROOT, '..', 'shared', 'benchmarks');
const WEIGHTS = join(ROOT, 'lib', 'match', 'decide', 'weights.json');

/** How much a case counts beside a labelled sentence. */
const WEIGHT = { wording: 0.5, elsewhere: 0.2, news: 0.3 } as const;
/** Of the news articles one in so many is read: enough pairings that are wrong. */
const NEWS_STEP = 12;
const FOLDS = 5;

function loadCorpus() {
  const parsed = parseCorpus(JSON.parse(readFileSync(join(ROOT, 'public', 'corpus', 'seed.json'), 'utf8')));
  if ('errors' in parsed) throw new Error(parsed.errors.join('\n'));
  return parsed.corpus;
}

function newsTexts(): readonly string[] {
  const file = join(BENCHMARKS, 'polnear', 'train.jsonl');
  if (!existsSync(file)) throw new Error('The news articles in ../shared/benchmarks/polnear are not there.');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.filter((_, at) => at % NEWS_STEP === 0).map((line) => String(JSON.parse(line).text));
}

/** The best pairing of each sentence, judged by a model that has not seen the sentence. */
function heldBackBest(sentences: readonly (readonly Case[])[], others: readonly Case[]): readonly Case[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeldBack = (at: number): boolean => at % FOLDS === fold;
    const model = learnLogistic([...sentences.filter((_, at) => !isHeldBack(at)).flat(), ...others]);
    return sentences.flatMap((cases, at) => {
      if (!isHeldBack(at)) return [];
      const [best] = cases
        .map(({ values, right }) => ({ values: [logitOf(model, values)], right, weight: 1 }))
        .sort((a, b) => (b.values[0] as number) - (a.values[0] as number));
      return best ? [best] : [];
    });
  }).flat();
}

/** J. Platt, "Probabilistic outputs for support vector machines" (1999): how often a best pairing of this score is right. */
function calibrated({ bias, weights }: Logistic, best: readonly Case[]): Logistic {
  const { bias: shift, weights: slopes } = learnLogistic(best);
  const slope = slopes[0] ?? 1;
  return { bias: bias * slope + shift, weights: weights.map((weight) => weight * slope) };
}

function learn(kind: keyof Cases, labelled: readonly Cases[], others: readonly Cases[]): Logistic {
  const sentences = labelled.map((cases) => cases[kind]);
  const rest = others.flatMap((cases) => cases[kind]);
  const best = heldBackBest(sentences, rest);
  const model = calibrated(learnLogistic([...sentences.flat(), ...rest]), best);
  const right = sentences.flat().filter((each) => each.right).length;
  console.log(
    `${kind}: ${sentences.flat().length} pairings of labelled sentences, ${right} right; ${rest.length} others`,
  );
  return model;
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
const written = ({ bias, weights }: Logistic, names: readonly string[]) => ({
  bias: rounded(bias),
  weights: Object.fromEntries(names.map((name, at) => [name, rounded(weights[at] as number)])),
});

const corpus = loadCorpus();
const indexed = indexCorpus(corpus);
const labelled = readMatchingLabels('dev').map(({ text, expected }) =>
  casesOf(text, new Set(expected), 1, indexed),
);
const wordings = casesOfWordings(corpus, WEIGHT);
const news = newsTexts().map((text) => casesOf(text, new Set(), WEIGHT.news, indexed));
const note =
  'Learned by scripts/train/match-weights.ts from labelled sentences, the wordings of the seed corpus, and news about other matters.';
const weights = {
  note,
  plain: written(learn('plain', labelled, news), FRAME_FEATURES),
  worded: written(learn('worded', labelled, [...wordings, ...news]), WORDED_FEATURES),
};
writeFileSync(WEIGHTS, `${JSON.stringify(weights, null, 2)}\n`);
