import type { ExportFormat, PanelActions } from '../../components/panel/tab-actions';
import type { Translate } from '../../components/translate';
import { annotationsOf } from '../../lib/export/annotations';
import { claimAsText } from '../../lib/export/claim-text';
import { readingAsCsv } from '../../lib/export/csv';
import { readingAsJson } from '../../lib/export/json';
import { readingAsMarkdown } from '../../lib/export/markdown';
import { linkTo } from '../../lib/export/text-fragment';
import type { Reading } from '../../lib/extension/page-state';
import { claimViews } from '../../lib/reading/claim-view';
import { saveFile } from './save-file';

const FILES = {
  markdown: { type: 'text/markdown', name: 'md', write: readingAsMarkdown },
  csv: { type: 'text/csv', name: 'csv', write: readingAsCsv },
  json: { type: 'application/json', name: 'json', write: readingAsJson },
  annotations: {
    type: 'application/ld+json',
    name: 'jsonld',
    write: (reading: Reading, t: Translate) => JSON.stringify(annotationsOf(reading, t), null, 2),
  },
} as const satisfies Record<
  ExportFormat,
  {
    readonly type: string;
    readonly name: string;
    readonly write: (reading: Reading, t: Translate) => string;
  }
>;

/** Takes a reading, or one claim of it, along: clipboard, file, paper. */
export function takeAlong(
  t: Translate,
  current: () => Reading | null,
): Pick<PanelActions, 'onCopy' | 'onLink' | 'onSave' | 'onPrint'> {
  return {
    onCopy: async (claim) => {
      const reading = current();
      return copy(reading && claimAsText(claim, claimViews(reading), t));
    },
    onLink: async (claim) => {
      const article = current()?.article;
      return copy(article ? linkTo(article, claim.span) : null);
    },
    onSave: (format) => {
      const reading = current();
      const { type, name, write } = FILES[format];
      if (!reading) return;
      const file = new Blob([write(reading, t)], { type: `${type};charset=utf-8` });
      saveFile(file, `${fileName(reading.article.title)}.${name}`);
    },
    onPrint: () => window.print(),
  };
}

const copy = async (text: string | null): Promise<boolean> =>
  text === null
    ? false
    : navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );

/** The title as a file's name: letters and digits of any script, joined by hyphens. */
const fileName = (title: string | null): string =>
  (title ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'hearsay';
