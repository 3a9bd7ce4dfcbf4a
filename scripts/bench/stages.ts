import { findAttributions } from '../../lib/attribution/find-attributions';
import { findVoices } from '../../lib/attribution/find-voices';
import { findClaims } from '../../lib/claims/find-claims';
import { findFlags } from '../../lib/flags/find-flags';
import { answerClaims } from '../../lib/match/answer-claims';
import { readText } from '../../lib/text/document';
import { loadKnowledge } from '../analyse/load-knowledge';
import { type Print, percentile, type Row } from './measure';
import { newsTexts } from './texts';

/** Each stage of the analysis on every article: µs per 1,000 words, so that long and short articles compare. */
export async function benchStages(print: Print): Promise<void> {
  const { model, corpora, parties } = loadKnowledge();
  const times = new Map<string, number[]>();
  const timed = <Result>(stage: string, words: number, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    const perThousand = ((performance.now() - start) * 1_000_000) / words;
    times.set(stage, [...(times.get(stage) ?? []), perThousand]);
    return result;
  };
  const run = (text: string): void => {
    const words = Math.max(1, text.split(/\s+/).length);
    const document = timed('tokens, sentences, quotations', words, () => readText(text));
    const attributions = timed('attribution', words, () => findAttributions(document, model));
    const flags = timed('flags', words, () => findFlags(document, attributions));
    const claims = timed('claims', words, () => findClaims(document, attributions, flags));
    timed('match', words, () => answerClaims(document, claims, attributions, corpora));
    timed('voices', words, () => findVoices(document, attributions, parties));
  };
  const texts = newsTexts();
  texts.forEach(run);
  times.clear();
  texts.forEach(run);
  const rows = [...times].map(
    ([stage, values]): Row => ({
      stage,
      p50: percentile(values, 0.5),
      p95: percentile(values, 0.95),
      worst: Math.max(...values),
    }),
  );
  print(`Stages over ${texts.length} articles, µs per 1,000 words`, rows);
}
