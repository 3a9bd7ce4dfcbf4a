import type { AnsweredClaim } from '../../lib/analysis';
import { citedKey } from '../../lib/corpus/cited';
import type { Reading } from '../../lib/extension/page-state';
import { FLAG_KINDS } from '../../lib/flags/flag';
import { textOf } from '../../lib/text/span';

const WIDTH = 100;

const clipped = (text: string, width = WIDTH): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > width ? `${line.slice(0, width - 1)}…` : line;
};
const heading = (title: string): string => `\n${title}\n${'─'.repeat(title.length)}`;

function flagLines({ article, analysis }: Reading): string[] {
  return FLAG_KINDS.flatMap((kind) => {
    const found = analysis.flags.filter((flag) => flag.kind === kind);
    const words = found.map((flag) => `“${textOf(article.text, flag)}”`).join(', ');
    return found.length > 0
      ? [`${kind.padEnd(13)} ${String(found.length).padStart(2)}  ${clipped(words, 84)}`]
      : [];
  });
}

function voiceLines({ analysis, parties }: Reading): string[] {
  return analysis.voices.speakers.map(({ name, sourceClass, party, words }) => {
    const side = party ? ` (${parties[party]?.name ?? party})` : '';
    return `${String(words).padStart(4)} words  ${clipped(`${name ?? 'nobody named'}${side}`, 60).padEnd(60)} ${sourceClass}`;
  });
}

function counterLines({ counters }: AnsweredClaim, { cited }: Reading): string[] {
  return counters.flatMap(({ corpus, claim, relation }) => {
    const answer = cited[citedKey(corpus, claim)];
    if (!answer) return [];
    const from = [answer.claimant ?? 'claimant not named', answer.outlet, answer.date]
      .filter(Boolean)
      .join(', ');
    return [
      `    ${relation.padEnd(11)} ${clipped(answer.text, 84)}`,
      `    ${' '.repeat(11)} ${clipped(from, 84)}`,
    ];
  });
}

function claimLines(reading: Reading): string[] {
  const { article, analysis } = reading;
  return analysis.claims.flatMap((claim) => {
    if (claim.counters.length === 0) return [];
    const source = claim.attribution === null ? null : analysis.attributions[claim.attribution]?.name;
    return [
      `\n  “${clipped(textOf(article.text, claim))}” – ${source ?? 'the outlet itself'}`,
      ...counterLines(claim, reading),
    ];
  });
}

/** The reading of a page as plain text: what was found, who speaks, and who says otherwise. */
export function printReading(reading: Reading): string {
  const { article, analysis } = reading;
  const answered = analysis.claims.filter(({ counters }) => counters.length > 0).length;
  return [
    article.title ?? 'Untitled',
    [article.siteName, article.publishedTime, `${analysis.voices.words} words`].filter(Boolean).join(' · '),
    heading(`What is not established: ${analysis.flags.length} marks`),
    ...flagLines(reading),
    heading(`Who speaks: ${analysis.attributions.length} attributions`),
    ...voiceLines(reading),
    heading(`Who says otherwise: ${answered} of ${analysis.claims.length} claims are answered`),
    ...claimLines(reading),
    '\nNot marked does not mean verified; marked does not mean false.',
  ].join('\n');
}
