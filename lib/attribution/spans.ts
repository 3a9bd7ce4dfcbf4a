import { type TextDocument, tokensIn } from '../text/document';
import type { Span } from '../text/span';
import type { TokenRange } from '../text/tokens';
import { mendAgentless, type RoleTokens } from './agentless';
import { alternativesOf } from './alternatives';
import { cueCandidates, type Tags } from './candidates';
import { choose, type Reading } from './choose';
import { closingReports } from './closing-reports';
import { isDutyPassive } from './duty-passives';
import { CONTENT, CUE, SOURCE } from './labels';
import type { AttributionModel } from './model-file';
import { spanOf, withMarks } from './quote-marks';
import { scoreSurroundings } from './relate';
import { type Piece, readSignals, type Signals } from './signals';
import { signedQuotations } from './signed-quotations';
import { surroundingsOf } from './surroundings';
import { tag, type Workspace, workspace } from './tagger';
import { transcriptLines } from './transcript-lines';
import { mendContent } from './whole-contents';
import { mendSubject } from './whole-subjects';

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
 * Readings that are less probable are dropped. On PolNeAR dev, at .3, .4 and .5: soft F1 75.1, 76.0, 75.6; strict 52.2, 53.2,
 * 53.8; sentences that somebody said 89.0, 88.5, 87.8. Less sure readings for sentences that have no other give no more.
 */
const LEAST_CONFIDENCE = 0.4;

/** Who says what, by reading order of the cue. Linear in the length of the text. */
export function findSpans(document: TextDocument, model: AttributionModel): readonly AttributionSpans[] {
  const signals = readSignals(document, model);
  const work = workspace();
  const tags = tag(signals, model.tag, work);
  const readings = signals.pieces.flatMap((piece) => readPiece(signals, tags, piece, model, work));
  const learned = withoutTwins(readings).flatMap((reading) => {
    const roles = mended(document, rolesOf(reading, signals));
    return isDuty(document, roles) ? [] : [spansOf(document, roles, reading.confidence)];
  });
  const closing = withoutKnown(document, learned, closingReports(document));
  return withForms(learned, [...signedQuotations(document), ...transcriptLines(document), ...closing]);
}

/** What the learned passes get wrong alike in many sentences, set right. */
const mended = (document: TextDocument, roles: RoleTokens): RoleTokens =>
  mendContent(document, mendSubject(document.tokens, mendAgentless(document.tokens, roles)));

/** Forms whose cue no other attribution has. */
function withoutKnown(
  document: TextDocument,
  known: readonly AttributionSpans[],
  forms: readonly AttributionSpans[],
): readonly AttributionSpans[] {
  const taken = new Uint8Array(document.tokens.length);
  const cuesOf = ({ cue }: AttributionSpans): readonly TokenRange[] =>
    cue.map((span) => tokensIn(document, span));
  for (const { from, to } of known.flatMap(cuesOf)) taken.fill(1, from, to);
  return forms.filter((form) => cuesOf(form).every(({ from, to }) => !taken.subarray(from, to).includes(1)));
}

/** Adds what is said in a form that needs no word for it; of two with the same cue, the form's. In order of the cues. */
function withForms(
  learned: readonly AttributionSpans[],
  forms: readonly AttributionSpans[],
): readonly AttributionSpans[] {
  const startOf = ({ cue }: AttributionSpans): number => cue[0]?.start ?? 0;
  const starts = new Set(forms.map(startOf));
  const others = learned.filter(({ cue }) => !cue.some(({ start }) => starts.has(start)));
  return [...others, ...forms].sort((a, b) => startOf(a) - startOf(b));
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

/** Of two readings whose cues overlap, the surer one; in reading order of the cues. */
function withoutTwins(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const reading of [...readings].sort((a, b) => cueStart(a) - cueStart(b))) {
    const last = kept.at(-1);
    if (!last || cueEnd(last) <= cueStart(reading)) kept.push(reading);
    else if (reading.confidence > last.confidence) kept[kept.length - 1] = reading;
  }
  return kept;
}

const cueRuns = ({ runs }: Reading) => runs.filter((run) => run.role === CUE);
const cueStart = (reading: Reading): number => Math.min(...cueRuns(reading).map(({ from }) => from));
const cueEnd = (reading: Reading): number => Math.max(...cueRuns(reading).map(({ to }) => to));

/** The runs of a reading as tokens, role by role. */
function rolesOf({ runs }: Reading, { tokenAt }: Signals): RoleTokens {
  const of = (role: number) =>
    runs
      .filter((run) => run.role === role)
      .sort((a, b) => a.from - b.from)
      .map(({ from, to }) => ({ from: tokenAt[from] as number, to: (tokenAt[to - 1] as number) + 1 }));
  return { source: of(SOURCE), cue: of(CUE), content: of(CONTENT) };
}

const isDuty = (document: TextDocument, { cue }: RoleTokens): boolean =>
  cue.some((range) => isDutyPassive(document, range));

function spansOf(document: TextDocument, roles: RoleTokens, confidence: number): AttributionSpans {
  return {
    source: roles.source.flatMap((range) => spanOf(document, range)),
    cue: roles.cue.flatMap((range) => spanOf(document, range)),
    content: roles.content.flatMap((range) => spanOf(document, withMarks(document, range))),
    confidence,
  };
}
