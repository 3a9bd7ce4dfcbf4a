import { existsSync, readFileSync } from 'node:fs';
import type { Searchable } from '../../lib/match/index/retriever';

export const BENCHMARKS = '../shared/benchmarks';

export interface ClaimQuery {
  readonly id: string;
  readonly text: string;
  /** Ids of the claims that it restates. */
  readonly relevant: readonly string[];
}

type Line = Readonly<Record<string, string>>;

const linesOf = <T>(file: string): readonly T[] =>
  readFileSync(`${BENCHMARKS}/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

export const haveBenchmarks = (): boolean => existsSync(`${BENCHMARKS}/clef22-2a/vclaims.jsonl`);

/** CLEF CheckThat! 2022, task 2A (tweets and Snopes) or 2B (debates and PolitiFact). */
export const clefClaims = (task: '2a' | '2b'): readonly Searchable[] =>
  linesOf<Line>(`clef22-${task}/vclaims.jsonl`).map((claim) => ({
    id: claim.id ?? claim.vclaim_id ?? '',
    text: claim.vclaim ?? '',
    title: claim.title ?? '',
    context: claim.subtitle ?? '',
  }));

export const clefQueries = (task: '2a' | '2b', split: 'train' | 'dev'): readonly ClaimQuery[] =>
  linesOf<ClaimQuery>(`clef22-${task}/queries-${split}.jsonl`);

interface Fake {
  readonly id: string;
  readonly fake: string;
  readonly narrative: string;
  readonly debunks: readonly { readonly text: string }[];
}

/** VoxCheck: 42 false claims, with their narrative and the answers to them. */
export const voxClaims = (): readonly Searchable[] =>
  linesOf<Fake>('voxukraine/fakes-dev.jsonl').map(({ id, fake, narrative, debunks }) => ({
    id,
    text: fake,
    title: narrative,
    context: debunks.map(({ text }) => text).join('\n'),
  }));

export const voxQueries = (): readonly ClaimQuery[] =>
  linesOf<Line>('voxukraine/cases-dev.jsonl').map((line) => ({
    id: line.id ?? '',
    text: line.case ?? '',
    relevant: [line.fake_id ?? ''],
  }));

/** EUvsDisinfo: one-line claims without queries. */
export const euvsdisinfoClaims = (): readonly Searchable[] =>
  linesOf<Line>('euvsdisinfo/posts.jsonl').map(({ id = '', title = '' }) => ({ id, text: title }));
