import { isProbablyReaderable } from '@mozilla/readability';

/** Kinds of schema.org's `Article`, as an object on the page states them. */
const ARTICLE_DATA =
  /"@type"\s*:\s*(?:\[\s*)?"(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|Review|AskPublicNewsArticle)"/;
const LIST_DATA = /"@type"\s*:\s*(?:\[\s*)?"(?:CollectionPage|ItemList|SearchResultsPage)"/;
const FRONT_PAGE = /^\/(?:index\.\w+)?$/;
const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;

/**
 * A cheap test whether a page is an article at all: what it states of itself (structured data, Open Graph), and where
 * it states nothing, whether there are paragraphs of running text. No layout is asked for.
 */
export function looksLikeArticle(document: Document, path: string): boolean {
  if (!HTML.test(document.contentType) || FRONT_PAGE.test(path)) return false;
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  return type === 'article' || statesArticle(document) || isProbablyReaderable(document);
}

function statesArticle(document: Document): boolean {
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    (script) => script.textContent ?? '',
  );
  return data.some((json) => ARTICLE_DATA.test(json)) && !data.some((json) => LIST_DATA.test(json));
}
