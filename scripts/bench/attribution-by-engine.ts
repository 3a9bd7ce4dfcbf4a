import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { build, type Rolldown } from 'vite';
import type { Site } from '../../e2e/drivers/driver';
import { NEWS } from '../../e2e/kit/news';
import { inEachBrowser } from './each-browser';
import type { Row } from './measure';
import type { ArticleTimes } from './time-article';

/** The same script over the same article in Node and in both real browsers, each started afresh. */
export async function timeByEngine(model: Uint8Array, text: string): Promise<readonly Row[]> {
  const code = await script();
  const rows = [rowOf('Node', await timeInNode(code, model, text))];
  await inEachBrowser({ site: siteOf(code, model, text) }, async (driver) => {
    await driver.open(`http://${NEWS}/`);
    const times = await driver.until('page', () => document.body?.dataset.times);
    rows.push(rowOf(driver.engine, JSON.parse(times)));
  });
  return rows;
}

const rowOf = (engine: string, { tokens, parse, first, later }: ArticleTimes): Row => ({
  engine,
  tokens: String(tokens),
  'parse the model': parse,
  'first reading, cold': first,
  'later ones, median': later,
});

/**
 * What `time-article` exports, built as it ships: what runs TypeScript here gives every inner function its name each time
 * that it is made, which costs a twentieth.
 */
export const asShipped = async (): Promise<typeof import('./time-article')> =>
  runInThisContext(`${await script()}; article`);

/** `time-article` as one script that defines `article`. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'time-article.ts'), formats: ['iife'], name: 'article' },
    },
  });
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  if (!output) throw new Error('The script that times an article could not be built.');
  return output.output[0].code;
}

/** In a thread of its own, whose code nothing has run before. */
function timeInNode(code: string, model: Uint8Array, text: string): Promise<ArticleTimes> {
  const answer = `const { parentPort, workerData: { model, text } } = require('node:worker_threads');
    parentPort.postMessage(article.timeArticle(model, text));`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(code + answer, { eval: true, workerData: { model, text } });
    worker.once('message', resolve).once('error', reject);
  });
}

/** A page that times the article once it has loaded, and writes what it found on itself. */
function siteOf(code: string, model: Uint8Array, text: string): Site {
  const page = `<!doctype html><title>Times</title><body><script>${code}</script><script type="module">
    const [model, text] = await Promise.all(['/model', '/text'].map((path) => fetch(path)));
    const times = article.timeArticle(new Uint8Array(await model.arrayBuffer()), await text.text());
    document.body.dataset.times = JSON.stringify(times);
  </script>`;
  const plain = 'text/plain; charset=utf-8';
  return ({ pathname }) =>
    pathname === '/model'
      ? { body: model, type: 'application/octet-stream' }
      : pathname === '/text'
        ? { body: text, type: plain }
        : { body: page };
}
