import type { Hints } from './select/hints';
import { letters } from './select/page-view';
import type { Selection } from './select/select-blocks';
import type { TextMap } from './text-map';

/** How the reading of a page went. */
export interface PageExtraction {
  readonly words: number;
  /** Paragraphs of running text near the article that were left out. */
  readonly unread: readonly string[];
  /** The text breaks off: a paywall, or "continue reading". */
  readonly truncated: boolean;
}

const MOST_UNREAD = 50;
/** Words with which sites say that the rest is to be paid for, or stands elsewhere. */
const CUT_OFF =
  /(?:^|\n)[^\n]{0,120}\b(?:(?:to|please) continue reading|continue reading (?:this|the(?! main)|with)|subscribe (?:now )?to (?:read|continue|unlock)|(?:this (?:article|content|story) is|exclusively) for (?:our )?subscribers|already a subscriber|read the full (?:story|article)|to (?:read|view) the full (?:story|article))\b/i;
const ENDS_OPEN = /(?:\.\.\.|…)\s*$/;
/** Only the end of an article breaks off. */
const END_CHARACTERS = 400;
/** A text of an article that is not free, so short, is its teaser. */
const TEASER_CHARACTERS = 1500;
/**
 * The structured data holds the article's text too, with its tags in some; by so much longer than the page's, what was left
 * out of the reading counted in, the page has a part of it.
 */
const LONGER = 1.5;

/** From the first letter or digit of a stretch without white space to its end. */
const WORDS = /[\p{L}\p{N}]\S*/gu;

const unescaped = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

export function extractionOf(
  map: TextMap,
  { unread, asking }: Pick<Selection, 'unread' | 'asking'>,
  hints: Hints,
): PageExtraction {
  const { text } = map;
  const end = [text.slice(-END_CHARACTERS), ...[...unread, ...asking].map((block) => block.text)].join('\n');
  const isTeaser = !hints.isFree && text.length < TEASER_CHARACTERS;
  const shown = [text, ...unread.map((block) => block.text)].join('\n');
  const isPart = letters(unescaped(hints.longestBody ?? '')).length > LONGER * letters(shown).length;
  return {
    words: text.match(WORDS)?.length ?? 0,
    unread: unread.slice(0, MOST_UNREAD).map((block) => block.text),
    truncated: isTeaser || isPart || CUT_OFF.test(end) || ENDS_OPEN.test(text),
  };
}
