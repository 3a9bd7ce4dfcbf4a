import { articleData, firstText, metaText, textOf } from '../linked-data';

/** What a page says of its article in other places than the text: structured data and meta elements. */
export interface Hints {
  readonly headline: string | null;
  readonly description: string | null;
  /** The article's text as the structured data repeats it, without its paragraphs, sometimes cut. */
  readonly articleBody: string | null;
  /** The longest of them, where there are several, as of the entries of a live report. */
  readonly longestBody: string | null;
  /** False where the structured data says that the article is not free to read. */
  readonly isFree: boolean;
  /** Whether the page calls itself an article. */
  readonly isArticle: boolean;
}

export function readHints(document: Document): Hints {
  const data = articleData(document);
  const bodies = data.flatMap((item) => textOf(item.articleBody) ?? []);
  return {
    headline: firstText(data, 'headline') ?? metaText(document, 'og:title'),
    description:
      firstText(data, 'description') ??
      metaText(document, 'og:description') ??
      metaText(document, 'description'),
    articleBody: bodies.length > 0 ? bodies.join(' ') : null,
    longestBody: bodies.reduce<string | null>(
      (longest, body) => (body.length > (longest?.length ?? 0) ? body : longest),
      null,
    ),
    isFree: !data.some((item) => /^false$/i.test(String(item.isAccessibleForFree))),
    isArticle: data.length > 0 || metaText(document, 'og:type') === 'article',
  };
}
