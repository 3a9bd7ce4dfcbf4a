import { existsSync, readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { bareClaim, bareCorpus } from '../../lib/corpus/import/claim-record';
import { type CorpusPart, partsOf, runOf } from '../../lib/extension/corpus-store-schema';
import { buildIndexInSlices } from '../../lib/match/index/build-index';
import { createRetriever } from '../../lib/match/index/create-retriever';
import type { IndexData } from '../../lib/match/index/index-data';
import { parseRerankModel, type RerankModel } from '../../lib/match/index/rerank/rerank-model';
import type { Searchable } from '../../lib/match/index/retriever';
import { openSearchableCorpus } from '../../lib/match/searchable-corpus';
import { clefClaims, clefQueries, euvsdisinfoClaims, haveBenchmarks } from '../evaluate/claim-sets';
import { medianMs, type Print, type Row, threadMs } from './measure';

const SIZES = [1_000, 10_000, 100_000];
const MODEL = 'public/models/rerank.bin';
const PAGE = 60;
const CLAIMS_A_REPORT = 10;
const OFFICES = 500;

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
  const begun = threadMs();
  let resumed = begun;
  let longest = 0;
  const note = (): void => {
    longest = Math.max(longest, threadMs() - resumed);
  };
  const data = await buildIndexInSlices(claims, async () => {
    note();
    await new Promise((resume) => setTimeout(resume, 0));
    resumed = threadMs();
  });
  note();
  return { data, seconds: (threadMs() - begun) / 1000, longest };
}

/** Takes the parts of a corpus out of the form in which the browser keeps them, and makes it ready to be asked. */
function timedLoad(claims: readonly Searchable[], data: IndexData, model: RerankModel) {
  const documents = Array.from({ length: Math.ceil(claims.length / CLAIMS_A_REPORT) }, (_, at) => ({
    ...{ id: `d${at}`, title: `Report ${at}`, outlet: 'Post', url: `https://e.org/${at}`, note: null },
    date: `20${10 + (at % 15)}-05`,
  }));
  const whole = bareCorpus({
    ...{ id: 'bench', title: 'Bench', documents },
    claims: claims.map(({ id, text }, at) =>
      bareClaim({ id, document: `d${at % documents.length}`, text, claimant: `Office ${at % OFFICES}` }),
    ),
  });
  const parts = partsOf(whole).map((part) => serialize(part));
  const index = serialize(data);
  return medianMs(
    () => {
      const read = parts.map((part) => deserialize(part) as CorpusPart);
      const runs = read.map(runOf);
      const corpus = { ...whole, claims: runs.flatMap((run) => run.claims) };
      openSearchableCorpus(corpus, model, deserialize(index) as IndexData);
    },
    3,
    threadMs,
  );
}

const heapMb = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

async function rowFor(size: number, model: RerankModel): Promise<Row> {
  const page = clefQueries('2b', 'dev').slice(0, PAGE);
  const claims = claimsFor(size);
  const { data, seconds, longest } = await timedBuild(claims);
  const stored = serialize(data);
  const before = heapMb();
  const begun = threadMs();
  const loaded = deserialize(stored) as IndexData;
  const retriever = createRetriever(loaded, { model, textOf: (claim) => claims[claim]?.text ?? '' });
  const load = threadMs() - begun;
  const memory = heapMb() - before;
  const first = createRetriever(loaded, null);
  const pageMs = (search: (text: string) => unknown): number =>
    medianMs(() => page.map(({ text }) => search(text)), 3, threadMs);
  return {
    claims: size,
    'build s': seconds,
    'longest slice ms': longest,
    'stored MB': stored.length / 1e6,
    'in memory MB': memory,
    'load ms': load,
    'with claims ms': timedLoad(claims, data, model),
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
  print('Retrieval: index and search, in time that the thread has run', rows);
}
