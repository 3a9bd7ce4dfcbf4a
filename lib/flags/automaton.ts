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

interface NumberedWant {
  readonly word: number;
  readonly features: number;
}

/** One way on: a token that fits, and where it leads. */
interface Move {
  readonly want: NumberedWant;
  readonly except: readonly NumberedWant[];
  readonly next: number;
}

/** A state of the nondeterministic machine: what it consumes, where it goes without consuming, what it has found. */
interface Place {
  /** What it consumes: made once, and shared by all states that the place is in. */
  readonly moves: readonly Move[];
  readonly free: readonly number[];
  readonly accepts: number | null;
}

/** A state of the deterministic machine, made when first needed: a set of places. */
interface State {
  readonly accepts: readonly number[];
  readonly byWord: ReadonlyMap<number, readonly Move[]>;
  readonly byFeature: readonly Move[];
  readonly next: Map<TokenSymbol, State | null>;
}

/** A state takes some 8 kB; 150 articles reach about 7,000. Past this the machine starts afresh rather than grow without end. */
const MOST_STATES = 4000;
const ANY_WORD = -1;
const NONE: readonly PatternMatch[] = [];
const NOWHERE: readonly number[] = [];
const NO_MOVES: readonly Move[] = [];

/**
 * Compiles patterns to one automaton: Thompson's construction, then the subset construction done lazily (Aho, Sethi &
 * Ullman 1986, 3.7–3.9). A token costs one look-up, however many patterns there are.
 */
export function compilePatterns(patterns: readonly Pattern[]): Automaton {
  const words = new Map<string, number>();
  const places: Place[] = [];
  const add = (place: Place): number => places.push(place) - 1;
  const numbered = ({ word, features }: Want): NumberedWant => {
    if (word === null) return { word: ANY_WORD, features };
    const number = words.get(word) ?? words.size + 1;
    words.set(word, number);
    return { word: number, features };
  };
  const lists = new Map<readonly Want[], readonly NumberedWant[]>();
  const allNumbered = (wants: readonly Want[]): readonly NumberedWant[] => {
    const list = lists.get(wants) ?? wants.map(numbered);
    lists.set(wants, list);
    return list;
  };
  const build = (node: PatternNode, next: number): number => {
    if (node.type === 'sequence') return node.parts.reduceRight((to, part) => build(part, to), next);
    if (node.type === 'choice') {
      return add({ moves: NO_MOVES, free: node.options.map((option) => build(option, next)), accepts: null });
    }
    const except = allNumbered(node.except);
    const moves = allNumbered(node.any).map((want) => ({ want, except, next }));
    return add({ moves, free: NOWHERE, accepts: null });
  };
  const entries = patterns.map(({ first, before, mark, after }, index) => {
    const end = add({ moves: NO_MOVES, free: NOWHERE, accepts: index });
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

/** Follows the free moves of a set of places and sorts what it can consume by word. */
function stateOf(places: readonly Place[], from: readonly number[]): State {
  const accepts: number[] = [];
  const byWord = new Map<number, Move[]>();
  const byFeature: Move[] = [];
  const seen = new Set(from);
  for (const index of seen) {
    const place = places[index] as Place;
    for (const free of place.free) seen.add(free);
    if (place.accepts !== null) accepts.push(place.accepts);
    for (const move of place.moves) {
      if (move.want.word === ANY_WORD) byFeature.push(move);
      else listOf(byWord, move.want.word).push(move);
    }
  }
  return { accepts, byWord, byFeature, next: new Map() };
}

function targetsOf(state: State, symbol: TokenSymbol): readonly number[] {
  const targets = new Set<number>();
  const follow = ({ want, except, next }: Move): void => {
    if (fits(want, symbol) && !except.some((other) => fits(other, symbol))) targets.add(next);
  };
  state.byWord.get(wordOf(symbol))?.forEach(follow);
  state.byFeature.forEach(follow);
  return [...targets].sort((a, b) => a - b);
}

const fits = ({ word, features }: NumberedWant, symbol: TokenSymbol): boolean =>
  (word === ANY_WORD || word === wordOf(symbol)) && (featuresOf(symbol) & features) === features;

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
