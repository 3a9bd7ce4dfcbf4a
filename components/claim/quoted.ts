import type { ClaimView } from '../../lib/reading/claim-view';

/** "That" joins a paraphrase to its verb; a comma belongs to the sentence around it. */
const JOINT = /^that\s+/u;
const COMMA = /[,;](?=["”’']?$)/u;

/** The words of a claim as they are read on their own, in quotation marks where the article quotes them. */
export function quoted({ text, source }: Pick<ClaimView, 'text' | 'source'>): string {
  const words = text.replace(JOINT, '').replace(COMMA, '');
  return source?.manner === 'quoted' && !/^["“„«'‘]/u.test(words) ? `“${words}”` : words;
}
