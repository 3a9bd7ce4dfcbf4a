import { type Span, textOf } from '../text/span';

/** Words of an article, with enough around them to be found again. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Characters of context on either side, and how many more at each try until the place is the only one. */
const CONTEXT = 32;

/**
 * A span as a quotation with its context. The context stays within the block: what a page has between two paragraphs is
 * not what the article's text has there. It grows until no earlier place fits, or the block is used up.
 */
export function quoteOf(text: string, span: Span): Quote {
  const blockStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const blockEnd = newline < 0 ? text.length : newline;
  for (let context = CONTEXT; ; context += CONTEXT) {
    const start = Math.max(blockStart, span.start - context);
    const end = Math.min(blockEnd, span.end + context);
    const whole = start === blockStart && end === blockEnd;
    if (whole || text.indexOf(text.slice(start, end)) === start)
      return {
        exact: textOf(text, span),
        prefix: text.slice(start, span.start),
        suffix: text.slice(span.end, end),
      };
  }
}
