import { Readability } from '@mozilla/readability';
import { cloneMapped } from './clone';
import { LONG, type Steps } from './steps';

/** What Readability made of a page: its article as elements whose text nodes lead back to the live page. */
export interface Extract {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedTime: string | null;
  readonly content: Element;
  readonly liveOf: WeakMap<Text, Text>;
}

/**
 * Readability's own order of attempts: all three of its filters (unlikely candidates 1, class weights 2, conditional
 * cleaning 4), then one after the other left out.
 */
const ATTEMPTS = [7, 6, 4, 0];
/** An attempt with so many characters is good enough; Readability's own threshold. */
const ENOUGH = 500;

/**
 * News pages have up to 6,000 elements and 700 links. On lists of links Readability's time grows faster than the page,
 * to a minute at 60,000: a page so large is left to the choice of blocks alone.
 */
const MOST_ELEMENTS = 20_000;
const MOST_LINKS = 3_000;

/** The members that Readability 0.6.0 keeps to itself and that its retries need; a test holds them against stock. */
interface Internals {
  _flags: number;
  _getInnerText(element: Element, normalise: boolean): string;
}

/**
 * Readability's reading of a document, or null where it finds no article. Its retries parse the page anew and so lose
 * the way back to the live nodes; here each attempt has a fresh mapped clone instead. The document is not touched.
 */
export function* extract(document: Document): Steps<Extract | null> {
  if (isTooLarge(document)) return null;
  let best: Extract | null = null;
  let longest = 0;
  for (const flags of ATTEMPTS) {
    const attempt = yield* tryOnce(document, flags);
    if (!attempt || attempt.length <= longest) continue;
    best = attempt.extract;
    longest = attempt.length;
    if (longest >= ENOUGH) break;
    yield;
  }
  return best;
}

const isTooLarge = (document: Document): boolean =>
  document.querySelectorAll('*').length > MOST_ELEMENTS || document.querySelectorAll('a').length > MOST_LINKS;

function* tryOnce(
  document: Document,
  flags: number,
): Steps<{ readonly extract: Extract; readonly length: number } | null> {
  const { clone, liveOf } = cloneMapped(document);
  disarmScriptLinks(clone);
  yield LONG;
  // Readability takes a threshold of 0 for its default; below zero it never retries by itself.
  const reader = new Readability<Element>(clone, {
    serializer: (node) => node as Element,
    charThreshold: -1,
  });
  const internals = reader as unknown as Internals;
  internals._flags = flags;
  const found = reader.parse();
  if (!found?.content) return null;
  const { title, byline, siteName, publishedTime, content } = found;
  return {
    extract: {
      title: title || null,
      byline: byline || null,
      siteName: siteName || null,
      publishedTime: publishedTime || null,
      content,
      liveOf,
    },
    length: internals._getInnerText(content, true).length,
  };
}

/** Readability puts new text nodes in the place of `javascript:` links; without the address it keeps the old ones. */
function disarmScriptLinks(document: Document): void {
  for (const link of document.querySelectorAll('a[href]'))
    if (/^\s*javascript:/i.test(link.getAttribute('href') ?? '')) link.removeAttribute('href');
}
