/**
 * What a token is to an attribution: the first or an inner token of a source, of a cue, of content, or content's last.
 * Only content has a label for its end: where it ends is what readers disagree on most, and a label of its own lets the
 * words at the end speak for it.
 */
export const O = 0;
export const SOURCE_FIRST = 1;
export const SOURCE_INNER = 2;
export const CUE_FIRST = 3;
export const CUE_INNER = 4;
export const CONTENT_FIRST = 5;
export const CONTENT_INNER = 6;
export const CONTENT_LAST = 7;
export const LABELS = 8;
/** Stands for "before the first token" among the labels that another may follow. */
export const START = LABELS;

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

/** The roles as numbers; 0 for none. */
export const SOURCE = 1;
export const CUE = 2;
export const CONTENT = 3;

/** The role of each label as a number. */
export const ROLE_OF = Uint8Array.of(0, 1, 1, 2, 2, 3, 3, 3);

const opensContent = (label: number): boolean => label === CONTENT_FIRST || label === CONTENT_INNER;

/** Whether `next` may follow `previous` (or `START`). Content of a single token has only its last. */
export function mayFollow(previous: number, next: number): boolean {
  if (next === SOURCE_INNER) return previous === SOURCE_FIRST || previous === SOURCE_INNER;
  if (next === CUE_INNER) return previous === CUE_FIRST || previous === CUE_INNER;
  if (opensContent(previous)) return next === CONTENT_INNER || next === CONTENT_LAST;
  return next !== CONTENT_INNER;
}

/** For each label, some others: those of `label` are `labels[from[label]]` up to `labels[from[label + 1]]`. */
export interface Neighbours {
  readonly from: Uint8Array;
  readonly labels: Uint8Array;
}

function neighbours(isOne: (label: number, other: number) => boolean): Neighbours {
  const all = Array.from({ length: LABELS }, (_, label) => label);
  const lists = all.map((label) => all.filter((other) => isOne(label, other)));
  const from = [0, ...lists].map((_, index) => lists.slice(0, index).flat().length);
  return { from: Uint8Array.from(from), labels: Uint8Array.from(lists.flat()) };
}

/** For each label, those that it may follow, ascending. */
export const BEFORE = neighbours((label, previous) => mayFollow(previous, label));
/** Whether a sequence may end with this label. */
export const mayEnd = (label: number): boolean => !opensContent(label);

/** Tokens `from` to `to` (exclusive) that have one role. */
export interface Run {
  readonly role: number;
  readonly from: number;
  readonly to: number;
}

/** Writes the labels of a run; `labels[0]` stands for token `offset`. */
export function writeRun(labels: Uint8Array, { role, from, to }: Run, offset = 0): void {
  const first = role * 2 - 1;
  for (let i = from; i < to; i++) labels[i - offset] = i === from ? first : first + 1;
  if (role === CONTENT) labels[to - 1 - offset] = CONTENT_LAST;
}

/** The runs that a sequence of labels spells, in reading order. */
export function runsOf(labels: Uint8Array, offset = 0): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let i = 1; i <= labels.length; i++) {
    const last = labels[i - 1] as number;
    const next = i < labels.length ? (labels[i] as number) : O;
    const goes = next === SOURCE_INNER || next === CUE_INNER || opensContent(last);
    if (goes && i < labels.length) continue;
    const role = ROLE_OF[last] as number;
    if (role > 0) runs.push({ role, from: from + offset, to: i + offset });
    from = i;
  }
  return runs;
}
