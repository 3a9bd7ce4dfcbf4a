import type { Claim } from '../claims/claim';
import type { Reading } from '../extension/page-state';
import { openers, verbs } from '../lexicon/clauses-of-speech.json';

/** Verbs that a whole clause follows with no word between. */
const OPENS_A_CLAUSE = new RegExp(`(?:^|\\s)(?:${verbs.join('|')})$`, 'i');
/** A clause reads well on its own, and so does a quotation. */
const CLAUSE = new RegExp(`^(?:${openers.join('|')})\\s|^["“„«'‘]`, 'i');

/**
 * The cue of a claim that is no sentence without it ("accused" before "the harbour guard of firing first", "promised"
 * before "to look into it"), as the article has it; null where the claim stands by itself, is quoted, or does not follow
 * its cue at once.
 */
export function leadOf({ article, analysis }: Reading, { start, end, attribution }: Claim): string | null {
  const said = attribution === null ? undefined : analysis.attributions[attribution];
  if (!said || said.manner === 'quoted' || CLAUSE.test(article.text.slice(start, end))) return null;
  const before = said.cue.find(
    (part) => article.text.slice(part.end, start).trim() === '' && part.end <= start,
  );
  const lead = before ? article.text.slice(before.start, before.end) : null;
  return lead === null || OPENS_A_CLAUSE.test(lead) ? null : lead;
}
