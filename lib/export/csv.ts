import type { Reading } from '../extension/page-state';
import { claimViews } from '../reading/claim-view';
import { FLAG_WORDS } from '../reading/words';
import { answerPhrase } from './phrases';
import type { Say } from './say';

/** Names of the columns; they stay the same in every language, so that tables can be put together. */
const COLUMNS = [
  'claim',
  'start',
  'end',
  'source',
  'source_class',
  'denied',
  'manner',
  'medium',
  'via',
  'party',
  'reservations',
  'relation',
  'answer',
  'answer_claimant',
  'answer_outlet',
  'answer_date',
  'answer_status',
  'answer_url',
] as const;

/**
 * A reading as CSV after RFC 4180 (CRLF, every field quoted): one row for each claim and answer, so that a claim without
 * answers has one row, with the last columns empty.
 */
export function readingAsCsv(reading: Reading, say: Say): string {
  const claims = claimViews(reading);
  const rows = claims.flatMap((claim) => {
    const { source } = claim;
    const left = [
      claim.text,
      String(claim.span.start),
      String(claim.span.end),
      source?.name,
      source?.sourceClass,
      claim.denied ? 'yes' : 'no',
      source?.manner,
      source?.medium,
      source?.via,
      source?.party?.name,
      claim.flags.map(({ kind }) => say(FLAG_WORDS[kind].name)).join('; '),
    ];
    const answers = claim.answers.map((answer) => {
      const phrase = answerPhrase(answer, claims, say);
      const cited = answer.from === 'corpus' ? answer.cited : null;
      return [
        answer.relation,
        phrase?.text,
        cited?.claimant,
        cited?.outlet,
        cited?.date,
        cited?.status,
        cited?.url,
      ];
    });
    const rights = answers.length > 0 ? answers : [['', '', '', '', '', '', '']];
    return rights.map((right) => [...left, ...right]);
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** What spreadsheets take for a formula when it opens a field (OWASP, "CSV injection"), in either width. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/;

/** A quoted field that no spreadsheet computes: a formula's sign is put behind an apostrophe. */
export function csvField(value: string | null | undefined): string {
  const text = value ?? '';
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
