import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Print, Row } from './measure';

export const VIEWS = ['popup', 'sidepanel', 'options', 'welcome'] as const;
/** What a page names to load with it; and what a script names, at once or on demand. */
const IN_HTML = /(?:src|href)="\/([^"]+)"/g;
const IN_SCRIPT = /(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+)["'`]/g;

/** Every file of a build that one of its pages can load, the page itself among them; paths from the build's folder. */
export function filesOf(build: string, page: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || !existsSync(join(build, file))) return;
    found.add(file);
    const text = readFileSync(join(build, file), 'utf8');
    if (file.endsWith('.html')) for (const [, name = ''] of text.matchAll(IN_HTML)) visit(name);
    if (file.endsWith('.js')) for (const [, name = ''] of text.matchAll(IN_SCRIPT)) visit(`chunks/${name}`);
  };
  visit(page);
  return found;
}

/** Bytes of a file after gzip at its best. */
const zipped = (build: string, file: string): number =>
  gzipSync(readFileSync(join(build, file)), { level: 9 }).length;

const sum = (build: string, files: Iterable<string>): number =>
  [...files].reduce((bytes, file) => bytes + zipped(build, file), 0);

/** Bytes, gzipped, of all the code and style of the views: each file once, whoever loads it. */
export const viewBytes = (build: string): number =>
  sum(build, new Set(VIEWS.flatMap((view) => [...filesOf(build, `${view}.html`)])));

/** What each view loads, and all of them together; the two scripts that are no views stand below, for comparison. */
export async function benchViewSizes(print: Print): Promise<void> {
  const output = process.env.HEARSAY_OUTPUT ?? resolve(import.meta.dirname, '../../.output');
  for (const name of ['chrome-mv3', 'firefox-mv3']) {
    const build = join(output, name);
    if (!existsSync(build)) throw new Error(`There is no build in ${build}: run "npm run build" first.`);
    const row = (what: string, bytes: number): Row => ({ what, 'kB, gzipped': bytes / 1000 });
    print(`Size of the views' code (${name})`, [
      ...VIEWS.map((view) => row(view, sum(build, filesOf(build, `${view}.html`)))),
      row('all views, shared files once', viewBytes(build)),
      row('reader, on the page', zipped(build, 'reader.js')),
      row('background', zipped(build, 'background.js')),
    ]);
  }
}
