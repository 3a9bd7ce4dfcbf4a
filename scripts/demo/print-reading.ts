import type { Reading } from '../../lib/extension/page-state';
import { FLAG_KINDS } from '../../lib/flags/flag';
import type { ClaimAnswer } from '../../lib/reading/claim-answer';
import { type ClaimView, claimViews } from '../../lib/reading/claim-view';
import { claimWords } from '../../lib/reading/claim-words';
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

function answerLines(answer: ClaimAnswer): string[] {
  if (answer.from !== 'corpus') return [];
  const { text, claimant, outlet, date } = answer.cited;
  const from = [claimant ?? 'claimant not named', outlet, date].filter(Boolean).join(', ');
  return [
    `    ${answer.relation.padEnd(11)} ${clipped(text, 84)}`,
    `    ${' '.repeat(11)} ${clipped(from, 84)}`,
  ];
}

function speakerOf({ source, denied }: ClaimView): string {
  if (source === null) return 'the outlet itself';
  return `${denied ? 'denied by ' : ''}${source.name ?? 'nobody named'}`;
}

const claimLines = (reading: Reading): string[] =>
  claimViews(reading).flatMap((claim) => {
    const answers = claim.answers.flatMap(answerLines);
    return answers.length > 0
      ? [`\n  “${clipped(claimWords(claim))}” – ${speakerOf(claim)}`, ...answers]
      : [];
  });

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
