import { textNodes } from './clone';
import type { TextMap } from './text-map';

/** How the reading of a page went. */
export interface PageExtraction {
  readonly words: number;
  /** Paragraphs of running text near the article that were left out. */
  readonly unread: readonly string[];
  /** The text breaks off: a paywall, or "continue reading". */
  readonly truncated: boolean;
}

/** A paragraph of running text has a sentence's length and its full stop. */
const LEAST_CHARACTERS = 80;
const SENTENCE_END = /[.!?…]["'”’)\]]*\s*$/;
const NO_ARTICLE = 'aside, nav, footer, form, figure, [role=complementary], [role=navigation], [hidden]';
const MOST_UNREAD = 50;

/** Words with which sites say that the rest is to be paid for, or stands elsewhere. */
const CUT_OFF =
  /(?:^|\n)[^\n]{0,120}\b(?:(?:to|please) continue reading|continue reading (?:this|the|with)|subscribe (?:now )?to (?:read|continue|unlock)|(?:this (?:article|content|story) is|exclusively) for (?:our )?subscribers|already a subscriber|read the full (?:story|article))\b/i;
const ENDS_OPEN = /(?:\.\.\.|…)\s*$/;
/** Only the end of an article breaks off. */
const END_CHARACTERS = 400;

export function extractionOf(document: Document, map: TextMap): PageExtraction {
  const unread = unreadParagraphs(document, map);
  const end = [map.text.slice(-END_CHARACTERS), ...unread].join('\n');
  return {
    words: map.text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0,
    unread,
    truncated: CUT_OFF.test(end) || ENDS_OPEN.test(map.text),
  };
}

/** Paragraphs of running text inside the smallest element around the article of which nothing was read. */
function unreadParagraphs(document: Document, map: TextMap): readonly string[] {
  const read = new Set<Node>(map.runs.map((run) => run.node));
  const root = commonAncestor(map) ?? document.body;
  if (!root) return [];
  const unread: string[] = [];
  for (const paragraph of root.querySelectorAll('p')) {
    const text = (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length < LEAST_CHARACTERS || !SENTENCE_END.test(text)) continue;
    if (paragraph.closest(NO_ARTICLE)) continue;
    if (textNodes(document, paragraph).some((node) => read.has(node))) continue;
    unread.push(text);
    if (unread.length === MOST_UNREAD) break;
  }
  return unread;
}

/** The smallest element around the article's text, its title aside. */
export function commonAncestor({ text, runs }: TextMap): Element | null {
  const body = runs.find((run) => run.start > text.indexOf('\n'));
  const last = runs.at(-1);
  let element = body?.node.parentElement ?? null;
  while (element && last && !element.contains(last.node)) element = element.parentElement;
  return element;
}
