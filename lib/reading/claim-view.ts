import type { Reading } from '../extension/page-state';
import type { Flag } from '../flags/flag';
import { type Span, textOf } from '../text/span';
import { answersOf, type ClaimAnswer, type Twin, twinsOf } from './claim-answer';
import { type ClaimSource, sourceOf } from './claim-source';

/** A claim of the article with everything that is shown about it, indices resolved. */
export interface ClaimView {
  readonly index: number;
  readonly span: Span;
  readonly text: string;
  /** Null: the outlet says it itself. */
  readonly source: ClaimSource | null;
  /** What bears on the claim, each kind once. */
  readonly flags: readonly Flag[];
  readonly answers: readonly ClaimAnswer[];
  readonly twins: readonly Twin[];
}

/** The claims of a reading, in reading order. */
export function claimViews(reading: Reading): readonly ClaimView[] {
  const { article, analysis } = reading;
  return analysis.claims
    .map((claim, index) => ({
      index,
      span: { start: claim.start, end: claim.end },
      text: textOf(article.text, claim),
      source: sourceOf(reading, claim.attribution),
      flags: claim.flags.flatMap((flag) => analysis.flags[flag] ?? []),
      answers: answersOf(reading, index),
      twins: twinsOf(reading, index),
    }))
    .sort((a, b) => a.span.start - b.span.start);
}
