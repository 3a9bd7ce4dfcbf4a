import { browser } from 'wxt/browser';
import type { ImportState } from '../../components/options/library-actions';
import type { CorpusJob, CorpusJobNews } from '../../lib/extension/corpus-job';

/** Gives a worker one job; the function that comes back ends it, done or not. */
function start(job: CorpusJob, hear: (news: CorpusJobNews) => void): () => void {
  const worker = new Worker(browser.runtime.getURL('/corpus-worker.js' as never));
  worker.addEventListener('message', ({ data }: MessageEvent<CorpusJobNews>) => {
    if (data.kind !== 'progress') worker.terminate();
    hear(data);
  });
  worker.addEventListener('error', ({ message }) => hear({ kind: 'failed', reason: message }));
  worker.postMessage(job);
  return () => worker.terminate();
}

/** Reads a file into a corpus of its own and tells how it goes; gives the function that cancels it. */
export function importFile(file: File, tell: (state: ImportState) => void): () => void {
  const { name } = file;
  tell({ kind: 'running', name, share: 0 });
  return start({ kind: 'import', file }, (news) => {
    if (news.kind === 'progress') tell({ kind: 'running', name, share: news.share });
    if (news.kind === 'imported') tell({ kind: 'done', name, report: news.report });
    if (news.kind === 'failed') tell({ kind: 'failed', name, reason: news.reason });
  });
}

/** A corpus as a file. */
export const exportFile = (id: string): Promise<Blob> =>
  new Promise((resolve, reject) => {
    start({ kind: 'export', id }, (news) => {
      if (news.kind === 'exported') resolve(news.file);
      if (news.kind === 'failed') reject(new Error(news.reason));
    });
  });
