import type { Pattern, PatternNode, Want } from './pattern';
import { featuresOf, type TokenSymbol, wordOf } from './symbols';

/** A pattern found at these tokens, `from` inclusive to `to` exclusive: the longest of that pattern from there. */
export interface PatternMatch {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

/** All patterns of a lexicon as one machine. */
export interface Automaton {
  /** The number of each word that some pattern asks for, from 1. */
  readonly words: ReadonlyMap<string, number>;
  /** All matches that begin at token `from` and end at `to` or before. */
  readonly matchAt: (
    symbols: Uint32Array,
    from: number,
    to: number,
    first: boolean,
  ) => readonly PatternMatch[];
}

/** Which tokens are wanted: for each word, and for whatever word, the features of which a token must have one set. */
interface Wanted {
  readonly byWord: ReadonlyMap<number, readonly number[]>;
  readonly anyWord: readonly number[];
}

/** A state of the nondeterministic machine: which token it takes, where that leads, what it has found. */
interface Place {
  /** Null where it takes no token. */
  readonly takes: { readonly any: Wanted; readonly except: Wanted; readonly next: number } | null;
  /** Where it goes without a token. */
  readonly free: readonly number[];
  readonly accepts: number | null;
}

/** A state of the deterministic machine, made when first needed: a set of places. */
interface State {
  readonly accepts: readonly number[];
  /** The places that may take a token with a certain word. */
  readonly taking: (word: number) => readonly Place[];
  readonly next: Map<TokenSymbol, State | null>;
}

/** A state takes some 3 kB; 84 articles reach about 8,000. Past this it starts afresh rather than grow without end. */
const MOST_STATES = 10_000;
/** From so many places on, as where every pattern may begin, a state sorts them by the words that they take. */
const MANY_PLACES = 300;
const NONE: readonly PatternMatch[] = [];
const NOTHING: readonly number[] = [];

/**
 * Compiles patterns to one automaton: Thompson's construction, then the subset construction done lazily (Aho, Sethi &
 * Ullman 1986, 3.7–3.9). A token costs one look-up, however many patterns there are.
 */
export function compilePatterns(patterns: readonly Pattern[]): Automaton {
  const words = new Map<string, number>();
  const places: Place[] = [];
  const add = (place: Place): number => places.push(place) - 1;
  const numberOf = (word: string): number => {
    const number = words.get(word) ?? words.size + 1;
    words.set(word, number);
    return number;
  };
  const lists = new Map<readonly Want[], Wanted>();
  const byWord = (wants: readonly Want[]): Wanted => {
    const list = lists.get(wants) ?? groupFeatures(wants, numberOf);
    lists.set(wants, list);
    return list;
  };
  const build = (node: PatternNode, next: number): number => {
    if (node.type === 'sequence') return node.parts.reduceRight((to, part) => build(part, to), next);
    if (node.type === 'choice') {
      return add({ takes: null, free: node.options.map((option) => build(option, next)), accepts: null });
    }
    const takes = { any: byWord(node.any), except: byWord(node.except), next };
    return add({ takes, free: NOTHING, accepts: null });
  };
  const entries = patterns.map(({ first, before, mark, after }, index) => {
    const end = add({ takes: null, free: NOTHING, accepts: index });
    return { first, place: build(before, build(mark, build(after, end))) };
  });
  const anywhere = entries.filter(({ first }) => !first).map(({ place }) => place);
  const atStart = entries.map(({ place }) => place);
  return { words, matchAt: matcher(places, anywhere, atStart) };
}

function matcher(
  places: readonly Place[],
  anywhere: readonly number[],
  atStart: readonly number[],
): Automaton['matchAt'] {
  let known = new Map<string, State>();
  let starts = [stateOf(places, anywhere), stateOf(places, atStart)] as const;
  const step = (state: State, symbol: TokenSymbol): State | null => {
    const targets = targetsOf(state, symbol);
    const key = targets.join();
    const next = targets.length === 0 ? null : (known.get(key) ?? stateOf(places, targets));
    if (next) known.set(key, next);
    state.next.set(symbol, next);
    return next;
  };
  return (symbols, from, to, first) => {
    if (known.size > MOST_STATES) {
      known = new Map();
      starts = [stateOf(places, anywhere), stateOf(places, atStart)];
    }
    let found: Map<number, number> | null = null;
    let state: State | null = starts[first ? 1 : 0];
    for (let at = from; at < to && state; at++) {
      const symbol = symbols[at] as TokenSymbol;
      const known: State | null | undefined = state.next.get(symbol);
      state = known === undefined ? step(state, symbol) : known;
      if (state === null || state.accepts.length === 0) continue;
      found ??= new Map();
      for (const pattern of state.accepts) found.set(pattern, at + 1);
    }
    return found ? Array.from(found, ([pattern, end]) => ({ pattern, from, to: end })) : NONE;
  };
}

/** Follows the free moves of a set of places. */
function stateOf(places: readonly Place[], from: readonly number[]): State {
  const accepts: number[] = [];
  const taking: Place[] = [];
  const seen = new Set(from);
  for (const index of seen) {
    const place = places[index] as Place;
    for (const free of place.free) seen.add(free);
    if (place.accepts !== null) accepts.push(place.accepts);
    if (place.takes) taking.push(place);
  }
  return {
    accepts,
    taking: taking.length < MANY_PLACES ? () => taking : sortedByWord(taking),
    next: new Map(),
  };
}

function sortedByWord(places: readonly Place[]): State['taking'] {
  const anyWord = places.filter(({ takes }) => takes && takes.any.anyWord.length > 0);
  const byWord = new Map<number, Place[]>();
  for (const place of places)
    for (const word of place.takes?.any.byWord.keys() ?? []) listOf(byWord, word).push(place);
  return (word) => [...(byWord.get(word) ?? []), ...anyWord];
}

function targetsOf(state: State, symbol: TokenSymbol): readonly number[] {
  const word = wordOf(symbol);
  const features = featuresOf(symbol);
  const targets = new Set<number>();
  for (const { takes } of state.taking(word))
    if (takes && fits(takes.any, word, features) && !fits(takes.except, word, features))
      targets.add(takes.next);
  return [...targets].sort((a, b) => a - b);
}

const fits = ({ byWord, anyWord }: Wanted, word: number, features: number): boolean =>
  hasOne(anyWord, features) || hasOne(byWord.get(word) ?? NOTHING, features);

function hasOne(wanted: readonly number[], features: number): boolean {
  for (const each of wanted) if ((features & each) === each) return true;
  return false;
}

function groupFeatures(wants: readonly Want[], numberOf: (word: string) => number): Wanted {
  const byWord = new Map<number, number[]>();
  const anyWord: number[] = [];
  for (const { word, features } of wants)
    (word === null ? anyWord : listOf(byWord, numberOf(word))).push(features);
  return { byWord, anyWord };
}

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
