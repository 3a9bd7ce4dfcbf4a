import type { ClaimView } from './claim-view';

/** "That" joins a paraphrase to its verb; a comma belongs to the sentence around it. */
const JOINT = /^that\s+/u;
const COMMA = /[,;](?=["”’']?$)/u;

/**
 * The words of a claim as they are read on their own: with their cue where they are no sentence without it, in quotation
 * marks where the article quotes them.
 */
export function claimWords({ text, lead, source }: Pick<ClaimView, 'text' | 'lead' | 'source'>): string {
  const words = text.replace(JOINT, '').replace(COMMA, '');
  if (lead) return `${lead} ${words}`;
  return source?.manner === 'quoted' && !/^["“„«'‘]/u.test(words) ? `“${words}”` : words;
}

/** The words of a claim where no heading says who denies it: "Denies: its crew fired". */
export const statedWords = (claim: ClaimView, say: (key: 'deniesThat', words: string) => string): string =>
  claim.denied ? say('deniesThat', claimWords(claim)) : claimWords(claim);
