import type { ClaimView } from '../reading/claim-view';
import { answerPhrase, claimPhrase, inMarks, sourcePhrase } from './phrases';
import type { Say } from './say';

/** A claim with its answers as plain text, for a letter or a chat; `claims` are all of the reading's. */
export function claimAsText(claim: ClaimView, claims: readonly ClaimView[], say: Say): string {
  const answers = claim.answers.flatMap((answer) => {
    const phrase = answerPhrase(answer, claims, say);
    return phrase ? [`– ${phrase.relation}: ${inMarks(phrase.text)} (${phrase.origin})`] : [];
  });
  return [claimPhrase(claim, say), sourcePhrase(claim.source, say), ...answers].join('\n');
}
