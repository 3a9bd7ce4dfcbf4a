import type { Article } from '../text/article';
import { type Span, textOf } from '../text/span';

/** Longer quotations are given by their first and last words, as the specification advises. */
const LONGEST = 100;
const WORDS = 5;

/**
 * A link that opens the article at a span, by a text fragment (WICG, "URL Fragment Text Directives"); null without an
 * address. A fragment that the address has is kept before the directive.
 */
export function linkTo({ url, text }: Article, span: Span): string | null {
  if (!url) return null;
  const bare = url.replace(/:~:.*$/s, '');
  return `${bare}${bare.includes('#') ? '' : '#'}:~:text=${directive(textOf(text, span))}`;
}

function directive(quote: string): string {
  const words = quote.trim().split(/\s+/);
  // A quotation over several blocks must be a range: the search for one run of text stops at each block.
  const whole = quote.length <= LONGEST && !quote.trim().includes('\n');
  if (whole || words.length < 2) return encode(words.join(' '));
  const edge = Math.min(WORDS, words.length >> 1);
  const [first = ''] = quote.trim().split('\n');
  const last = quote.trim().split('\n').at(-1) ?? '';
  return [first.split(/\s+/).slice(0, edge), last.split(/\s+/).slice(-edge)]
    .map((part) => encode(part.join(' ')))
    .join(',');
}

/** Percent-encoded; "-" as well, since it parts the context from the text. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
