import { ROLES, type Role, type Run, writeRun } from '../../lib/attribution/labels';
import { type Piece, readSignals, type Signals } from '../../lib/attribution/signals';
import type { WordLists } from '../../lib/attribution/word-signals';
import { readText, type TextDocument, tokensIn } from '../../lib/text/document';
import type { Annotated } from './corpus';
import { hideNames } from './names';

/** One marked attribution, as runs of positions. */
export interface GoldAttribution {
  readonly cue: readonly Run[];
  readonly runs: readonly Run[];
}

/** A document as the features read it, with what people marked. */
export interface Example {
  readonly id: string;
  readonly document: TextDocument;
  readonly signals: Signals;
  readonly gold: readonly GoldAttribution[];
}

const CUE = ROLES.indexOf('cue') + 1;
const WORD = /[\p{L}\p{N}$%#@]/u;

/** The tokens of a role as runs: no punctuation at their edges, and none parts them; but a cue may be a mere colon. */
export function runsOfSpans(
  document: TextDocument,
  spans: readonly (readonly [number, number])[],
  role: number,
): Run[] {
  const { tokens } = document;
  const isWord = (index: number): boolean => WORD.test(tokens[index]?.text ?? '');
  const touched = spans.flatMap(([start, end]) => {
    const { from, to } = tokensIn(document, { start, end });
    return Array.from({ length: to - from }, (_, i) => from + i);
  });
  const words = touched.filter(isWord);
  const chosen = role === CUE && words.length === 0 ? touched : words;
  const runs: { role: number; from: number; to: number }[] = [];
  for (const index of [...new Set(chosen)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    let gap = last?.to ?? index + 1;
    while (gap < index && !isWord(gap)) gap++;
    const together = gap === index && tokens[index]?.paragraph === tokens[gap - 1]?.paragraph;
    if (last && together) last.to = index + 1;
    else runs.push({ role, from: index, to: index + 1 });
  }
  return runs;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Reads an annotated document, with the names of a set hidden. */
export function readExample(
  { id, text, attributions }: Annotated,
  lists: WordLists,
  names = NO_NAMES,
): Example {
  const document = readText(text);
  const signals = readSignals(document, lists);
  hideNames(signals, document, names, String(id));
  const positionOf = new Int32Array(document.tokens.length);
  signals.tokenAt.forEach((token, position) => {
    if (token >= 0) positionOf[token] = position;
  });
  const place = ({ role, from, to }: Run): Run => ({
    role,
    from: positionOf[from] as number,
    to: (positionOf[to - 1] as number) + 1,
  });
  const gold = attributions.flatMap((attribution) => {
    const of = (role: Role): Run[] =>
      runsOfSpans(document, attribution[role], ROLES.indexOf(role) + 1).map(place);
    const cue = of('cue');
    if (cue.length === 0) return [];
    return [{ cue, runs: [...cue, ...of('source'), ...of('content')] }];
  });
  return { id: String(id), document, signals, gold };
}

/** Labels of the positions of a piece; where runs overlap, earlier ones stay and cut later ones. */
export function labelsOf(runs: readonly Run[], { from, to }: Piece): Uint8Array {
  const labels = new Uint8Array(to - from);
  for (const run of runs) for (const part of freeParts(run, labels, from)) writeRun(labels, part, from);
  return labels;
}

function freeParts(run: Run, labels: Uint8Array, offset: number): Run[] {
  const parts: Run[] = [];
  const last = Math.min(run.to, offset + labels.length);
  let from = Math.max(run.from, offset);
  for (let i = from; i <= last; i++) {
    if (i < last && labels[i - offset] === 0) continue;
    if (i > from) parts.push({ role: run.role, from, to: i });
    from = i + 1;
  }
  return parts;
}

/** Cues and sources first, so that content gives way to the speech in it. */
export const runsOfAll = (gold: readonly GoldAttribution[]): Run[] => {
  const runs = gold.flatMap((attribution) => attribution.runs);
  return [2, 1, 3].flatMap((role) => runs.filter((run) => run.role === role));
};
