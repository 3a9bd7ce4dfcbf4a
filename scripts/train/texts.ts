import { readHtml } from '../analyse/read-html';
import { FOLDERS, hasPages, savedPages } from '../evaluate/saved-pages';

/**
 * The English articles of the saved pages, as the extension reads them; none where the pages are not there. They have no
 * labels: words are clustered on them too, since the annotated corpus knows one subject only.
 */
export function textsWithoutLabels(): readonly string[] {
  if (!hasPages()) return [];
  return FOLDERS.flatMap(savedPages).flatMap(({ html }) => {
    const article = readHtml(html, null);
    return article && (article.lang === null || article.lang === 'en') ? [article.text] : [];
  });
}
