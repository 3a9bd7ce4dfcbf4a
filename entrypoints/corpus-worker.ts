import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CorpusJob, CorpusJobNews } from '../lib/extension/corpus-job';
import { openCorpusStore } from '../lib/extension/corpus-store';
import { exportCorpus, importFile } from '../lib/extension/corpus-store-file';
import { packagedCorpora } from '../lib/extension/packaged-corpora';

const tell = (news: CorpusJobNews): void => self.postMessage(news);

const packaged = async () =>
  (await packagedCorpora()).flatMap(({ parsed }) => ('corpus' in parsed ? [parsed.corpus] : []));

/**
 * One job a worker: whoever started it ends it when it has told how it went. To end it earlier cancels the job, and
 * leaves what is stored as it was.
 */
async function run(job: CorpusJob): Promise<CorpusJobNews> {
  const store = await openCorpusStore();
  const ours = await packaged();
  if (job.kind === 'import') {
    const reserved = ours.map(({ id }) => id);
    const progress = (share: number): void => tell({ kind: 'progress', share });
    return { kind: 'imported', report: await importFile(store, job.file, { reserved, progress }) };
  }
  const corpus = ours.find(({ id }) => id === job.id) ?? (await store.load(job.id))?.corpus;
  if (!corpus) throw new Error(`There is no collection "${job.id}".`);
  return { kind: 'exported', file: new Blob([exportCorpus(corpus)], { type: 'application/json' }) };
}

export default defineUnlistedScript(() => {
  self.addEventListener('message', ({ data }: MessageEvent<CorpusJob>) => {
    run(data).then(tell, (error: unknown) => tell({ kind: 'failed', reason: String(error) }));
  });
});
