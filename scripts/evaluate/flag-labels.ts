import { readFileSync } from 'node:fs';
import { FLAG_KINDS, type Flag, type FlagKind } from '../../lib/flags/flag';
import { overlaps, type Span } from '../../lib/text/span';

/** A sentence with the places in it that are to be flagged. */
export interface LabelledSentence {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Mark extends Span {
  readonly kind: FlagKind;
}

/** Right and wrong of one kind: what was flagged and is marked, flagged and not marked, marked and not flagged. */
export interface Counts {
  hits: number;
  found: number;
  marked: number;
  caught: number;
}

const MARK = new RegExp(`\\{(${FLAG_KINDS.join('|')}):([^}]*)\\}`, 'g');

/** Reads a label file: a sentence a line with its marks as `{kind:words}`; `#` begins a comment. */
export function readLabels(file: string): readonly LabelledSentence[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() && !line.startsWith('#')).map(parseSentence);
}

export function parseSentence(line: string): LabelledSentence {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of line.matchAll(MARK)) {
    text += line.slice(last, match.index);
    const words = match[2] ?? '';
    marks.push({ kind: match[1] as FlagKind, start: text.length, end: text.length + words.length });
    text += words;
    last = match.index + match[0].length;
  }
  return { text: text + line.slice(last), marks };
}

export type Score = Readonly<Record<FlagKind, Counts>>;

export const emptyScore = (): Score =>
  Object.fromEntries(
    FLAG_KINDS.map((kind) => [kind, { hits: 0, found: 0, marked: 0, caught: 0 }]),
  ) as unknown as Score;

/** Adds a sentence to the score. A flag is right where it overlaps a mark of its kind, and a mark found likewise. */
export function addToScore(score: Score, marks: readonly Mark[], flags: readonly Flag[]): void {
  const meets = (mark: Mark, flag: Flag): boolean => mark.kind === flag.kind && overlaps(mark, flag);
  for (const flag of flags) {
    score[flag.kind].found++;
    if (marks.some((mark) => meets(mark, flag))) score[flag.kind].hits++;
  }
  for (const mark of marks) {
    score[mark.kind].marked++;
    if (flags.some((flag) => meets(mark, flag))) score[mark.kind].caught++;
  }
}
