import type { Analysis, AnsweredClaim } from '../analysis';
import type { Claim } from '../claims/claim';
import type { Reading } from '../extension/page-state';
import type { Flag } from '../flags/flag';
import { overlaps, type Span, textOf } from '../text/span';
import { answersOf, type ClaimAnswer, type Twin, twinsOf } from './claim-answer';
import { leadOf } from './claim-lead';
import { type ClaimSource, sourceOf } from './claim-source';

/** A claim of the article with everything that is shown about it, indices resolved. */
export interface ClaimView {
  readonly index: number;
  readonly span: Span;
  readonly text: string;
  /** The cue that the text is no sentence without ("accused"); null where it stands by itself. */
  readonly lead: string | null;
  /** The source does not say this but denies it: its cue is a denial. */
  readonly denied: boolean;
  /** Null: the outlet says it itself. */
  readonly source: ClaimSource | null;
  /** What bears on the claim. */
  readonly flags: readonly Flag[];
  readonly answers: readonly ClaimAnswer[];
  readonly twins: readonly Twin[];
}

/** The claims of a reading, in reading order. */
export const claimViews = (reading: Reading): readonly ClaimView[] =>
  reading.analysis.claims
    .map((claim, index) => viewOf(reading, claim, index))
    .sort((a, b) => a.span.start - b.span.start);

/** The claim with an index; null where there is none. */
export function claimView(reading: Reading, index: number): ClaimView | null {
  const claim = reading.analysis.claims[index];
  return claim ? viewOf(reading, claim, index) : null;
}

function viewOf(reading: Reading, claim: AnsweredClaim, index: number): ClaimView {
  const denied = isDenied(reading.analysis, claim);
  return {
    index,
    span: { start: claim.start, end: claim.end },
    text: textOf(reading.article.text, claim),
    lead: denied ? null : leadOf(reading, claim),
    denied,
    source: sourceOf(reading, claim.attribution),
    flags: claim.flags.flatMap((flag) => reading.analysis.flags[flag] ?? []),
    answers: answersOf(reading, index),
    twins: twinsOf(reading, index),
  };
}

/** Whether the source of a claim denies it. */
export function isDenied({ attributions, flags }: Analysis, { attribution }: Claim): boolean {
  const cue = attribution === null ? [] : (attributions[attribution]?.cue ?? []);
  return flags.some((flag) => flag.kind === 'denial' && cue.some((part) => overlaps(part, flag)));
}
