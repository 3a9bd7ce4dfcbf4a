import { findAttributions } from '../../lib/attribution/find-attributions';
import { findVoices } from '../../lib/attribution/find-voices';
import { findClaims } from '../../lib/claims/find-claims';
import { findFlags } from '../../lib/flags/find-flags';
import { answerClaims } from '../../lib/match/answer-claims';
import { readText } from '../../lib/text/document';
import { loadKnowledge } from '../analyse/load-knowledge';
import { type Print, percentile, type Row } from './measure';
import { newsTexts } from './texts';

interface Time {
  readonly ms: number;
  readonly perThousand: number;
}

/** Each stage of the analysis on every article: µs per 1,000 words, so that long and short articles compare; ms a page. */
export async function benchStages(print: Print): Promise<void> {
  const { model, corpora, parties } = loadKnowledge();
  const times = new Map<string, Time[]>();
  const timed = <Result>(stage: string, words: number, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    const ms = performance.now() - start;
    times.set(stage, [...(times.get(stage) ?? []), { ms, perThousand: (ms * 1_000_000) / words }]);
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
  const rows = [...times].map(([stage, values]): Row => {
    const perThousand = values.map((value) => value.perThousand);
    const pages = values.map(({ ms }) => ms);
    return {
      stage,
      p50: percentile(perThousand, 0.5),
      p95: percentile(perThousand, 0.95),
      worst: Math.max(...perThousand),
      'page p50 ms': percentile(pages, 0.5),
      'page p95 ms': percentile(pages, 0.95),
    };
  });
  print(`Stages over ${texts.length} articles, µs per 1,000 words`, rows);
}
