/** An object of a page's structured data (JSON-LD, https://schema.org/Article). Nothing in it can be trusted. */
export interface LinkedData {
  readonly [key: string]: unknown;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Posting|Report|Review)$/;
/** Sites put pages of data into one script; an article is among the first. */
const MOST_OBJECTS = 200;

export const isLinkedData = (value: unknown): value is LinkedData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of all structured data on the page that describe an article. */
export function articleData(document: Document): readonly LinkedData[] {
  const queue: unknown[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    queue.push(parseJson(script.textContent ?? ''));
  const found: LinkedData[] = [];
  for (let i = 0; i < Math.min(queue.length, MOST_OBJECTS); i++) {
    const item = queue[i];
    if (Array.isArray(item)) for (const each of item.slice(0, MOST_OBJECTS)) queue.push(each);
    if (!isLinkedData(item)) continue;
    if (isArticle(item)) found.push(item);
    queue.push(item['@graph'], item.mainEntity, item.liveBlogUpdate);
  }
  return found;
}

const isArticle = (item: LinkedData): boolean =>
  [item['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));

/** Line breaks inside strings are the error that sites make most. */
function parseJson(text: string): unknown {
  for (const attempt of [text, text.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

/** The first text among the values of a key. */
export function firstText(data: readonly LinkedData[], key: string): string | null {
  for (const item of data) {
    const text = textOf(item[key]);
    if (text) return text;
  }
  return null;
}

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** What a meta element says, by its `property` or `name`. */
export const metaText = (document: Document, name: string): string | null =>
  textOf(document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'));
