import type { TextDocument } from '../text/document';
import type { Span } from '../text/span';
import type { AttributionModel } from './model-file';
import { type Reading, relate } from './relate';
import { readSignals, type Signals } from './signals';
import { tag, workspace } from './tagger';

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

/** Who says what, by reading order of the cue. Linear in the length of the text. */
export function findSpans(document: TextDocument, model: AttributionModel): readonly AttributionSpans[] {
  const signals = readSignals(document, model.cues);
  const work = workspace();
  const tags = tag(signals, model.tag, work);
  const readings = relate(signals, tags, model.relate, work);
  return withoutTwins(readings.filter(isWhole)).map((reading) => spansOf(reading, document, signals));
}

const isWhole = ({ runs }: Reading): boolean =>
  runs.some((run) => run.role === 2) && runs.some((run) => run.role === 3);

/** Of two readings whose cues overlap, the surer one. */
function withoutTwins(readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const reading of readings) {
    const twin = kept.findIndex((other) => shareCue(other, reading));
    const other = kept[twin];
    if (!other) kept.push(reading);
    else if (reading.confidence > other.confidence) kept[twin] = reading;
  }
  return kept.sort((a, b) => cueStart(a) - cueStart(b));
}

const cuesOf = ({ runs }: Reading) => runs.filter((run) => run.role === 2);
const cueStart = (reading: Reading): number => cuesOf(reading)[0]?.from ?? 0;
const shareCue = (a: Reading, b: Reading): boolean =>
  cuesOf(a).some((one) => cuesOf(b).some((two) => one.from < two.to && two.from < one.to));

function spansOf({ runs, confidence }: Reading, document: TextDocument, signals: Signals): AttributionSpans {
  const of = (role: number): Span[] =>
    runs
      .filter((run) => run.role === role)
      .flatMap(({ from, to }) => {
        const first = document.tokens[signals.tokenAt[from] as number];
        const last = document.tokens[signals.tokenAt[to - 1] as number];
        return first && last ? [{ start: first.start, end: last.end }] : [];
      });
  return { source: of(1), cue: of(2), content: of(3), confidence };
}
