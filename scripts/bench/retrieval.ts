import { existsSync, readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { buildIndexInSlices } from '../../lib/match/index/build-index';
import { createRetriever } from '../../lib/match/index/create-retriever';
import type { IndexData } from '../../lib/match/index/index-data';
import { parseRerankModel } from '../../lib/match/index/rerank/rerank-model';
import type { Searchable } from '../../lib/match/index/retriever';
import { clefClaims, clefQueries, euvsdisinfoClaims, haveBenchmarks } from '../evaluate/claim-sets';
import { medianMs, type Print, type Row } from './measure';

const SIZES = [1_000, 10_000, 100_000];
const MODEL = 'public/models/rerank.bin';
const PAGE = 60;

/** Real claims in a fixed mixture, then claims spliced of two real ones each. */
function claimsFor(size: number): readonly Searchable[] {
  const real = [...euvsdisinfoClaims(), ...clefClaims('2a'), ...clefClaims('2b')];
  return Array.from({ length: size }, (_, at) => {
    const first = real[(at * 7919) % real.length];
    if (at < real.length || !first) return { ...first, id: String(at), text: first?.text ?? '' };
    const second = real[(at * 104_729) % real.length];
    const half = (text = ''): string[] => text.split(' ');
    const text = [...half(first.text).slice(0, 8), ...half(second?.text).slice(-8)].join(' ');
    return { id: String(at), text, title: second?.title ?? '' };
  });
}

/** Builds with a pause between slices, and notes how long the longest slice held the thread. */
async function timedBuild(claims: readonly Searchable[]) {
  const begun = performance.now();
  let resumed = begun;
  let longest = 0;
  const note = (): void => {
    longest = Math.max(longest, performance.now() - resumed);
  };
  const data = await buildIndexInSlices(claims, async () => {
    note();
    await new Promise((resume) => setTimeout(resume, 0));
    resumed = performance.now();
  });
  note();
  return { data, seconds: (performance.now() - begun) / 1000, longest };
}

const heapMb = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

async function rowFor(size: number, model: ReturnType<typeof parseRerankModel>): Promise<Row> {
  const page = clefQueries('2b', 'dev').slice(0, PAGE);
  const { data, seconds, longest } = await timedBuild(claimsFor(size));
  const stored = serialize(data);
  const before = heapMb();
  const begun = performance.now();
  const loaded = deserialize(stored) as IndexData;
  const retriever = createRetriever(loaded, model);
  const load = performance.now() - begun;
  const memory = heapMb() - before;
  const first = createRetriever(loaded, null);
  const pageMs = (search: (text: string) => unknown): number =>
    medianMs(() => page.map(({ text }) => search(text)), 3);
  return {
    claims: size,
    'build s': seconds,
    'longest slice ms': longest,
    'stored MB': stored.length / 1e6,
    'in memory MB': memory,
    'load ms': load,
    'page, first stage ms': pageMs((text) => first.search(text, 20)),
    'page, both ms': pageMs((text) => retriever.search(text, 20)),
  };
}

/** Cost of the index at 1,000, 10,000 and 100,000 claims; a page is 60 sentences. */
export async function benchRetrieval(print: Print): Promise<void> {
  if (!haveBenchmarks() || !existsSync(MODEL)) {
    console.error('Retrieval: skipped, needs ../shared/benchmarks and public/models/rerank.bin.');
    return;
  }
  const model = parseRerankModel(readFileSync(MODEL));
  const rows: Row[] = [];
  for (const size of SIZES) rows.push(await rowFor(size, model));
  print('Retrieval: index and search', rows);
}
