import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../lib/corpus/corpus';
import { SYMMETRIC } from '../../lib/corpus/relation';

/** A sentence of the labelled sets: which claims it says again, and which it must not be taken for. */
export interface LabelledSentence {
  readonly id: string;
  readonly kind: 'restatement' | 'swapped' | 'denial' | 'other';
  readonly text: string;
  readonly expected: readonly string[];
  readonly never: readonly string[];
}

export const readMatchingLabels = (set: string): readonly LabelledSentence[] =>
  (
    JSON.parse(readFileSync(join(import.meta.dirname, 'labels', `matching-${set}.json`), 'utf8')) as {
      items: readonly LabelledSentence[];
    }
  ).items;

interface Answered {
  readonly agreeing: readonly string[];
  readonly shown: readonly string[];
  readonly counters: readonly string[];
}

/** The counter-claims that the corpus's relations give for a claim. */
function countersOf(id: string, { claims }: Corpus): string[] {
  const out = claims.find((claim) => claim.id === id)?.relations ?? [];
  const into = claims.flatMap((claim) =>
    claim.relations.filter(({ to, kind }) => to === id && kind !== 'corroborates').map(() => claim.id),
  );
  return [...out.filter(({ kind }) => SYMMETRIC[kind]).map(({ to }) => to), ...into];
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

/** The expected claim whose counter-claims are asked for: the one that was found, else the first. */
function countersAsked({ expected }: LabelledSentence, { agreeing }: Answered, corpus: Corpus): string[] {
  const claim = agreeing.find((id) => expected.includes(id)) ?? expected[0];
  return claim === undefined ? [] : countersOf(claim, corpus);
}

/** The figures of one way to answer over one set of labelled sentences. */
export function scoreSentences(
  sentences: readonly LabelledSentence[],
  answer: (text: string) => Answered,
  corpus: Corpus,
): Record<string, string> {
  const answered = sentences.map((sentence) => ({ sentence, found: answer(sentence.text) }));
  const of = (kind: LabelledSentence['kind']) => answered.filter(({ sentence }) => sentence.kind === kind);
  const restated = of('restatement');
  const within = (places: number): number =>
    restated.filter(({ sentence, found }) =>
      found.agreeing.slice(0, places).some((id) => sentence.expected.includes(id)),
    ).length;
  const asked = restated.map(({ sentence, found }) => ({
    want: countersAsked(sentence, found, corpus),
    found,
  }));
  const wanted = asked.flatMap(({ want }) => want).length;
  const got = asked.flatMap(({ want, found }) => want.filter((id) => found.counters.includes(id))).length;
  const taken = (kind: LabelledSentence['kind']): string => {
    const all = of(kind);
    const wrong = all.filter(({ sentence, found }) =>
      found.agreeing.some((id) => sentence.never.includes(id)),
    );
    return share(wrong.length, all.length);
  };
  const others = of('other');
  const alarms = others.filter(({ found }) => found.shown.length + found.counters.length > 0).length;
  return {
    'first match right': share(within(1), restated.length),
    'among three': share(within(3), restated.length),
    'counter-claims found': share(got, wanted),
    'swapped sides taken for the same': taken('swapped'),
    'denials taken for the same': taken('denial'),
    'false alarms': share(alarms, others.length),
  };
}
