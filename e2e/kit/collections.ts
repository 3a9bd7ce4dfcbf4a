import { expect } from 'vitest';
import type { CorpusJobNews } from '../../lib/extension/corpus-job';
import type { Driver, Site } from '../drivers/driver';
import { article, NEWS, OG_ARTICLE, page } from './news';
import { stateOf } from './page';

/** One page with an article of our own about a bridge. */
export const bridgeSite: Site = ({ pathname }) =>
  pathname === '/news/bridge' ? { body: page(article(), OG_ARTICLE) } : null;
export const BRIDGE = `http://${NEWS}/news/bridge`;

/** The options page in the tab that is driven. */
export const options = async (driver: Driver, hash = ''): Promise<void> => {
  await driver.open(`${driver.origin}options.html${hash}`);
  await driver.until('page', () => document.querySelector('.corpora li'));
};

/** Hands a file to the chooser as a reader's choice would. */
export const choose = (driver: Driver, name: string, text: string): Promise<void> =>
  driver.run(
    'page',
    (fileName: string, content: string) => {
      const chooser = document.querySelector<HTMLInputElement>('.import input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([content], fileName));
      if (!chooser) throw new Error('no chooser');
      chooser.files = files.files;
      chooser.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );

export const statusOf = (driver: Driver, words: string): Promise<string> =>
  driver.until(
    'page',
    (wanted: string) => {
      const status = document.querySelector<HTMLElement>('.import [role=status]')?.innerText ?? '';
      return status.includes(wanted) ? status : null;
    },
    words,
  );

export const listed = (driver: Driver): Promise<readonly string[]> =>
  driver.run('page', () =>
    [...document.querySelectorAll<HTMLElement>('.corpora li')].map((row) => row.innerText),
  );

export const press = (driver: Driver, label: string): Promise<unknown> =>
  driver.until(
    'page',
    (wanted: string) => {
      const named = (each: HTMLElement) => each.getAttribute('aria-label') ?? each.innerText;
      const button = [...document.querySelectorAll<HTMLElement>('button')].find(
        (each) => named(each) === wanted,
      );
      button?.click();
      return button !== undefined;
    },
    label,
  );

/** What the worker gives for a corpus: the same file as the download, which headless browsers keep to themselves. */
export const exported = (driver: Driver, id: string): Promise<string> =>
  driver.run(
    'page',
    (corpus: string) =>
      new Promise<string>((resolve, reject) => {
        const worker = new Worker('/corpus-worker.js');
        worker.onmessage = ({ data }: MessageEvent<CorpusJobNews>) => {
          if (data.kind === 'exported') void data.file.text().then(resolve);
          if (data.kind === 'failed') reject(new Error(data.reason));
        };
        worker.postMessage({ kind: 'export', id: corpus });
      }),
    id,
  );

/** The corpora that answer or match a claim of the page. */
export const answering = async (driver: Driver): Promise<readonly string[]> => {
  const { reading } = await stateOf(driver, 'read');
  return [
    ...new Set(reading.analysis.claims.flatMap(({ counters }) => counters.map(({ corpus }) => corpus))),
  ];
};
export const untilAnswering = async (driver: Driver, corpora: readonly string[]): Promise<void> => {
  await expect.poll(() => answering(driver)).toEqual(corpora);
};
