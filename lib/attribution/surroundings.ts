import type { CueCandidate, Tags } from './candidates';
import { mix } from './hash';
import { CONTENT, ROLE_OF, SOURCE } from './labels';
import type { Piece, Signals } from './signals';

/** A cue, the stretch around it in which its source and content are looked for, and what stands on the way there. */
export interface Surroundings extends Piece {
  readonly cue: CueCandidate;
  /** For each position from `from` on: 2 in another chosen cue, 1 in one that was only thought of. */
  readonly otherCue: Uint8Array;
  /** Between the cue and here: sources, contents, other cues begun; commas and such; quotation marks. Small numbers. */
  readonly sources: Uint8Array;
  readonly contents: Uint8Array;
  readonly cues: Uint8Array;
  readonly stops: Uint8Array;
  readonly marks: Uint8Array;
  /** A hash of the way from the cue to here: the roles and punctuation passed. */
  readonly path: Int32Array;
}

/**
 * Sources and contents are looked for this many tokens before and after the cue, within the paragraph: in PolNeAR, 999 in
 * 1,000 lie within 74 before and 258 after.
 */
const REACH_BEFORE = 100;
const REACH_AFTER = 250;
/** The way from the cue is told in at most this many steps. */
const LONGEST_PATH = 6;
const OTHER_CUE = 4;

/** Looks around one cue among all the candidates of its piece. */
export function surroundingsOf(
  signals: Signals,
  tags: Tags,
  piece: Piece,
  cue: CueCandidate,
  candidates: readonly CueCandidate[],
): Surroundings {
  const from = Math.max(piece.from, cue.from - REACH_BEFORE);
  const to = Math.min(piece.to, cue.to + REACH_AFTER);
  const length = to - from;
  const around: Surroundings = {
    from,
    to,
    cue,
    otherCue: new Uint8Array(length),
    sources: new Uint8Array(length),
    contents: new Uint8Array(length),
    cues: new Uint8Array(length),
    stops: new Uint8Array(length),
    marks: new Uint8Array(length),
    path: new Int32Array(length),
  };
  for (const other of candidates)
    if (other !== cue && other.to > from && other.from < to)
      around.otherCue.fill(other.chosen ? 2 : 1, Math.max(0, other.from - from), other.to - from);
  walk(signals, tags, around, cue.to, 1);
  walk(signals, tags, around, cue.from - 1, -1);
  return around;
}

/** What has been passed on the way from the cue. */
interface Passed {
  sources: number;
  contents: number;
  cues: number;
  stops: number;
  marks: number;
  path: number;
  steps: number;
  /** The role of the position before, and the role or other cue that the path was in. */
  role: number;
  run: number;
}

/** Goes from the cue to the edge and notes at each position what has been passed. */
function walk(signals: Signals, tags: Tags, around: Surroundings, start: number, step: 1 | -1): void {
  const passed: Passed = {
    sources: 0,
    contents: 0,
    cues: 0,
    stops: 0,
    marks: 0,
    path: step > 0 ? 7 : 9,
    steps: 0,
    role: -1,
    run: 0,
  };
  for (let i = start; i >= around.from && i < around.to; i += step) {
    const at = i - around.from;
    pass(passed, signals, i, ROLE_OF[tags.labels[i] as number] as number, around.otherCue[at] === 2);
    around.path[at] = passed.path;
    around.sources[at] = Math.min(passed.sources, 3);
    around.contents[at] = Math.min(passed.contents, 3);
    around.cues[at] = Math.min(passed.cues, 3);
    around.stops[at] = Math.min(passed.stops, 4);
    around.marks[at] = Math.min(passed.marks, 3);
    if (signals.punctuation[i] && !signals.mark[i]) passed.stops++;
  }
}

function pass(passed: Passed, signals: Signals, i: number, role: number, inOther: boolean): void {
  const run = inOther ? OTHER_CUE : role;
  if (role !== passed.role) {
    if (role === SOURCE) passed.sources++;
    if (role === CONTENT) passed.contents++;
  }
  if (inOther && passed.run !== OTHER_CUE) passed.cues++;
  if (signals.mark[i]) passed.marks++;
  const stop = signals.punctuation[i] === 1 && run === 0;
  const step = stop ? (signals.word[i] as number) : run !== passed.run ? run : 0;
  if (step !== 0 && passed.steps < LONGEST_PATH) {
    passed.path = mix(passed.path, step);
    passed.steps++;
  }
  passed.run = stop ? -2 : run;
  passed.role = role;
}
