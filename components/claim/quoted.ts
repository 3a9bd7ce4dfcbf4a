import type { ClaimView } from '../../lib/reading/claim-view';

/** The words of a claim, in quotation marks where the article quotes them. Says nothing of a denial. */
export function quoted({ text, source }: ClaimView): string {
  return source?.manner === 'quoted' && !/^["“„«'‘]/u.test(text) ? `“${text.replace(/[,;]$/, '')}”` : text;
}
