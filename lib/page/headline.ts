import { fold } from '../text/fold';
import { textNodes } from './tree';

/** An article's title, and the text nodes of the heading in which the page shows it (none if it shows none). */
export interface Headline {
  readonly title: string | null;
  readonly nodes: readonly Text[];
}

const HEADINGS = 'h1, h2, [itemprop~="headline"]';
/** Metadata often shortens a headline or adds the site's name: half of the words in common still are the same one. */
const LEAST_SHARE = 0.5;

const collapsed = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of words that two titles have in common, of the longer one's; 0 to 1. */
function likeness(a: string, b: string): number {
  const ours = wordsOf(a);
  const theirs = new Set(wordsOf(b));
  const common = ours.filter((word) => theirs.has(word)).length;
  return common / Math.max(1, ours.length, theirs.size);
}

/** Finds the heading that shows a title. A site's name after the headline ("… - The Namibian") leaves the title. */
export function findHeadline(document: Document, title: string | null): Headline {
  if (!title) return { title, nodes: [] };
  let best: { readonly heading: Element; readonly shown: string } | null = null;
  let closest = 0;
  for (const heading of document.querySelectorAll(HEADINGS)) {
    const shown = collapsed(heading.textContent);
    const share = likeness(title, shown);
    if (share < LEAST_SHARE || share <= closest) continue;
    best = { heading, shown };
    closest = share;
  }
  if (!best) return { title, nodes: [] };
  const rest = title.startsWith(best.shown) ? title.slice(best.shown.length) : '';
  return {
    title: /^\s+[-–—|:·]\s/.test(rest) ? best.shown : title,
    nodes: textNodes(best.heading),
  };
}
