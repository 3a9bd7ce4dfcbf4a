import type { Attribution } from './attribution/attribution';
import type { Voices } from './attribution/voices';
import type { Claim } from './claims/claim';
import type { Flag } from './flags/flag';
import type { Answer } from './match/match';

/** A claim of the article with what the corpora hold for and against it. */
export type AnsweredClaim = Claim & Answer;

/** What Hearsay says of an article. All spans index the article's text; all indices point into these lists. */
export interface Analysis {
  readonly flags: readonly Flag[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly AnsweredClaim[];
  readonly voices: Voices;
}
