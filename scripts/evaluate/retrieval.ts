import { existsSync, readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { buildIndex } from '../../lib/match/index/build-index';
import { createRetriever } from '../../lib/match/index/create-retriever';
import { parseRerankModel } from '../../lib/match/index/rerank/rerank-model';
import type { Searchable } from '../../lib/match/index/retriever';
import {
  type ClaimQuery,
  clefClaims,
  clefQueries,
  haveBenchmarks,
  voxClaims,
  voxQueries,
} from './claim-sets';
import { plainBm25 } from './plain-bm25';
import { rankFigures } from './rank-figures';

const MODEL = 'public/models/rerank.bin';
const SHOWN = 5;

/** Ids of the claims found, best first. */
type Search = (text: string) => readonly string[];

type Fields = readonly ('text' | 'title' | 'context')[];

interface Task {
  readonly name: string;
  readonly fields: Fields;
  readonly claims: readonly Searchable[];
  readonly queries: readonly ClaimQuery[];
}

const NAMES = { text: 'claim', title: 'title', context: 'context' } as const;

const onlyFields = (claims: readonly Searchable[], fields: Fields): readonly Searchable[] =>
  claims.map(({ id, text, title = '', context = '' }) => ({
    id,
    text,
    ...(fields.includes('title') ? { title } : {}),
    ...(fields.includes('context') ? { context } : {}),
  }));

function miniSearch(claims: readonly Searchable[], fields: Fields): Search {
  const index = new MiniSearch<Searchable>({ fields: [...fields] });
  index.addAll([...claims]);
  return (text) =>
    index
      .search(text)
      .slice(0, SHOWN)
      .map(({ id }) => String(id));
}

function ours(claims: readonly Searchable[], model: ReturnType<typeof parseRerankModel> | null): Search {
  const retriever = createRetriever(
    buildIndex(claims),
    model && { model, textOf: (claim) => claims[claim]?.text ?? '' },
  );
  return (text) => retriever.search(text, SHOWN).map(({ claim }) => claims[claim]?.id ?? '');
}

function tasks(): readonly Task[] {
  const [a, b, vox] = [clefClaims('2a'), clefClaims('2b'), voxClaims()];
  const [tweets, debates, cases] = [clefQueries('2a', 'dev'), clefQueries('2b', 'dev'), voxQueries()];
  const short: Fields = ['text', 'title'];
  const long: Fields = ['text', 'title', 'context'];
  return [
    { name: 'CLEF 2A dev', fields: short, claims: a, queries: tweets },
    { name: 'CLEF 2A dev', fields: long, claims: a, queries: tweets },
    { name: 'CLEF 2B dev', fields: short, claims: b, queries: debates },
    { name: 'VoxUkraine dev', fields: ['text'], claims: vox, queries: cases },
    { name: 'VoxUkraine dev', fields: short, claims: vox, queries: cases },
    { name: 'VoxUkraine dev', fields: long, claims: vox, queries: cases },
  ];
}

function figuresOf(
  { name, fields, claims, queries }: Task,
  model: ReturnType<typeof parseRerankModel>,
): string {
  const given = onlyFields(claims, fields);
  const columns = [miniSearch(given, fields), plainBm25(given), ours(given, null), ours(given, model)].map(
    (search) => {
      const { map5, hit1 } = rankFigures(queries, search);
      return `${map5.toFixed(3)} ${hit1.toFixed(3)}`;
    },
  );
  const indexed = fields.map((field) => NAMES[field]).join(' + ');
  return `${name.padEnd(16)}${indexed.padEnd(26)}${columns.map((column) => column.padEnd(14)).join('')}`;
}

/** Prints MAP@5 and hit@1 of retrieval beside MiniSearch's defaults and plain BM25, on the same claims and fields. */
export async function evaluateRetrieval(): Promise<void> {
  if (!haveBenchmarks() || !existsSync(MODEL)) {
    console.log('Skipped: needs ../shared/benchmarks and public/models/rerank.bin.');
    return;
  }
  const model = parseRerankModel(readFileSync(MODEL));
  const heads = ['MiniSearch', 'plain BM25', 'first stage', 'both stages'];
  console.log('MAP@5 and hit@1. Context is the subtitle (2A) or the fact-checkers’ answers (VoxUkraine).');
  console.log(
    `${'set'.padEnd(16)}${'fields indexed'.padEnd(26)}${heads.map((head) => head.padEnd(14)).join('')}`,
  );
  for (const task of tasks()) console.log(figuresOf(task, model));
}

if (process.argv[1]?.endsWith('retrieval.ts')) await evaluateRetrieval();
