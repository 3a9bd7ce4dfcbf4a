import type { SavedPage } from './saved-pages';
import { type Accuracy, accuracy, collapse, f1, meanAccuracy, tight } from './shingles';

/** An article as some reader reads it: its title, and its text without it. */
export interface Reading {
  readonly page: SavedPage;
  readonly title: string;
  readonly body: string;
}

/** What is read of the articles of saved pages, and what else: parts of one, by name, in the order of a table. */
export function extractionFigures(all: readonly Reading[]): Readonly<Record<string, number>> {
  const of = (folder: string): readonly Reading[] => all.filter(({ page }) => page.folder === folder);
  const figures: Record<string, number> = {};
  for (const folder of ['fundus', 'newspaper4k']) {
    const mean = meanAccuracy(of(folder).map(goldAccuracy));
    figures[`${folder}: 4-gram precision`] = mean.precision;
    figures[`${folder}: 4-gram recall`] = mean.recall;
    figures[`${folder}: 4-gram F1, mean over pages`] = f1(mean);
  }
  figures['fundus: paragraphs kept'] = share(of('fundus').flatMap(kept));
  figures['trafilatura-en: pieces present'] = share(of('trafilatura-en').flatMap(present));
  figures['trafilatura-en: foreign pieces absent'] = share(of('trafilatura-en').flatMap(absent));
  return figures;
}

export const goldAccuracy = ({ page, body }: Reading): Accuracy =>
  accuracy(page.gold?.join('\n') ?? '', body);

/** For each paragraph whether all of it was read. */
function kept({ page, body }: Reading): readonly boolean[] {
  const text = tight(body);
  return page.paragraphs.map((paragraph) => text.includes(tight(paragraph)));
}

/** For each piece that has to be in the article whether it is, title included. */
export function present({ page, title, body }: Reading): readonly boolean[] {
  const text = collapse(`${title}\n${body}`);
  return page.within.map((piece) => text.includes(collapse(piece)));
}

/** For each piece that must not be in the article whether it is not. */
export function absent({ page, body }: Reading): readonly boolean[] {
  const text = collapse(body);
  return page.without.map((piece) => !text.includes(collapse(piece)));
}

export const share = (held: readonly boolean[]): number =>
  held.filter(Boolean).length / Math.max(1, held.length);
