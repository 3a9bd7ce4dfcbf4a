import type { TextDocument } from '../text/document';
import type { Span } from '../text/span';
import { alternativesOf } from './alternatives';
import { cueCandidates, type Tags } from './candidates';
import { choose, type Reading } from './choose';
import { isDutyPassive } from './duty-passives';
import type { AttributionModel } from './model-file';
import { spanOf, withMarks } from './quote-marks';
import { scoreSurroundings } from './relate';
import { surroundingsOf } from './relate-features';
import { type Piece, readSignals, type Signals } from './signals';
import { tag, type Workspace, workspace } from './tagger';

export { type AttributionModel, parseModel } from './model-file';

/** The three roles of one attribution, before anything is said about its source. Spans in reading order. */
export interface AttributionSpans {
  /** Empty where nobody is named. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * Readings that are less probable are dropped.
 */
const LEAST_CONFIDENCE = 0.4;

/** Who says what, by reading order of the cue. Linear in the length of the text. */
export function findSpans(document: TextDocument, model: AttributionModel): readonly AttributionSpans[] {
  const signals = readSignals(document, model.cues);
  const work = workspace();
  const tags = tag(signals, model.tag, work);
  const readings = signals.pieces.flatMap((piece) => readPiece(signals, tags, piece, model, work));
  return withoutTwins(readings)
    .filter((reading) => !isDuty(reading, document, signals))
    .map((reading) => spansOf(reading, document, signals));
}

function readPiece(
  signals: Signals,
  tags: Tags,
  piece: Piece,
  model: AttributionModel,
  work: Workspace,
): Reading[] {
  const candidates = cueCandidates(tags, piece);
  return candidates.flatMap((cue) => {
    const around = surroundingsOf(signals, tags, piece, cue, candidates);
    const context = { signals, tags, around };
    const scores = scoreSurroundings(signals, tags, around, model.relate, work);
    const alternatives = alternativesOf(context, scores, model.relate.transitions, work);
    const reading = choose(context, alternatives, model.choose, work.buffer);
    return reading && reading.confidence >= LEAST_CONFIDENCE ? [reading] : [];
  });
}

/** Of two readings whose cues overlap, the surer one. */
function withoutTwins(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const reading of readings) {
    const twin = kept.findLastIndex((other) => shareCue(other, reading));
    const other = kept[twin];
    if (!other) kept.push(reading);
    else if (reading.confidence > other.confidence) kept[twin] = reading;
  }
  return kept.sort((a, b) => cueStart(a) - cueStart(b));
}

const SOURCE = 1;
const CUE = 2;
const CONTENT = 3;

const cuesOf = ({ runs }: Reading) => runs.filter((run) => run.role === CUE);
const cueStart = (reading: Reading): number => cuesOf(reading)[0]?.from ?? 0;
const shareCue = (a: Reading, b: Reading): boolean =>
  cuesOf(a).some((one) => cuesOf(b).some((two) => one.from < two.to && two.from < one.to));

function isDuty({ runs }: Reading, document: TextDocument, { tokenAt }: Signals): boolean {
  if (runs.some((run) => run.role === SOURCE)) return false;
  return runs.some(
    ({ role, from, to }) =>
      role === CUE &&
      isDutyPassive(document, { from: tokenAt[from] as number, to: (tokenAt[to - 1] as number) + 1 }),
  );
}

function spansOf({ runs, confidence }: Reading, document: TextDocument, signals: Signals): AttributionSpans {
  const of = (role: number): Span[] =>
    runs
      .filter((run) => run.role === role)
      .flatMap(({ from, to }) => {
        const tokens = { from: signals.tokenAt[from] as number, to: (signals.tokenAt[to - 1] as number) + 1 };
        return spanOf(document, role === CONTENT ? withMarks(document, tokens) : tokens);
      });
  return { source: of(SOURCE), cue: of(CUE), content: of(CONTENT), confidence };
}
