/**
 * The language in which the lexicons of flags are written. A pattern is read over the tokens of one sentence:
 *
 *     has not yet        these words, in any case; a word with a capital letter wants the capital ("May")
 *     (a|b c)            one of these
 *     yet?  (so far)?    or nothing
 *     report(s)          report or reports
 *     @be                a class of `classes.json`, which is a pattern in brackets with a name
 *     ..3                up to three words, whichever they are
 *     ~3                 up to three tokens, words or marks
 *     #ly                a token with a feature of `symbols.ts`: #word #number #cap #ly #ed #ing
 *     !(a|@be)           one token that is none of these
 *     ^                  only where a sentence begins (only at the start of a pattern)
 *     said [to be] a     only the words in square brackets are marked, the others must stand around them
 */
import { FEATURES, type Feature } from './symbols';

export type PatternNode =
  | { readonly type: 'token'; readonly any: readonly Want[]; readonly except: readonly Want[] }
  | { readonly type: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly type: 'choice'; readonly options: readonly PatternNode[] };

/** What a token must be: a word (lower case; null for any) with these features. */
export interface Want {
  readonly word: string | null;
  readonly features: number;
}

export interface Pattern {
  /** Only at the start of a sentence. */
  readonly first: boolean;
  readonly before: PatternNode;
  readonly mark: PatternNode;
  readonly after: PatternNode;
}

/** Named patterns, by name. */
export type Classes = Readonly<Record<string, string>>;

const EMPTY: PatternNode = { type: 'sequence', parts: [] };
const NO_WANTS: readonly Want[] = [];
const LEXEME = /\.\.\d+|~\d+|[()|?[\]^!]|[^\s()|?[\]^!]+(?:\(s\))?/g;
const GAP = /^(?:\.\.|~)(\d+)$/;
const STOPS = new Set(['|', ')', '[', ']', undefined]);

/** Where the reading of one pattern stands. */
interface Cursor {
  readonly source: string;
  readonly lexemes: readonly string[];
  readonly classes: Classes;
  /** The classes that are being read, outermost first. */
  readonly within: readonly string[];
  /** Classes that have been read: each is read once, and shared by all its uses. */
  readonly known: Map<string, PatternNode>;
  at: number;
}

const lexemesOf = (source: string): readonly string[] => source.match(LEXEME) ?? [];

/** Reads a pattern; throws with the pattern and the place in it where it is none. */
export const parsePattern = (source: string, classes: Classes = {}): Pattern =>
  parsePatterns([source], classes)[0] as Pattern;

/** Reads patterns that share classes; throws as `parsePattern` does. */
export function parsePatterns(sources: readonly string[], classes: Classes): readonly Pattern[] {
  const known = new Map<string, PatternNode>();
  return sources.map((source) =>
    readPattern({ source, lexemes: lexemesOf(source), classes, within: [], known, at: 0 }),
  );
}

function readPattern(cursor: Cursor): Pattern {
  const first = take(cursor, '^');
  const head = readSequence(cursor);
  if (!take(cursor, '[')) return { first, before: EMPTY, mark: atEnd(cursor, head), after: EMPTY };
  const mark = readSequence(cursor);
  if (!take(cursor, ']')) fail(cursor, '"]" expected');
  return { first, before: head, mark, after: atEnd(cursor, readSequence(cursor)) };
}

function take(cursor: Cursor, lexeme: string): boolean {
  const found = cursor.lexemes[cursor.at] === lexeme;
  if (found) cursor.at++;
  return found;
}

function atEnd<T>(cursor: Cursor, node: T): T {
  return cursor.at < cursor.lexemes.length ? fail(cursor, 'end expected') : node;
}

function readSequence(cursor: Cursor): PatternNode {
  const parts: PatternNode[] = [];
  while (!STOPS.has(cursor.lexemes[cursor.at])) {
    const part = readAtom(cursor);
    parts.push(take(cursor, '?') ? { type: 'choice', options: [part, EMPTY] } : part);
  }
  return parts.length === 1 ? (parts[0] as PatternNode) : { type: 'sequence', parts };
}

function readChoice(cursor: Cursor): PatternNode {
  const options = [readSequence(cursor)];
  while (take(cursor, '|')) options.push(readSequence(cursor));
  return oneOf(options);
}

/** A choice; its options of one token each become one token that may be any of them, which keeps the automaton small. */
function oneOf(options: readonly PatternNode[]): PatternNode {
  const plain = options.filter(
    (node): node is TokenNode => node.type === 'token' && node.except.length === 0,
  );
  const rest = options.filter((node) => !plain.includes(node as TokenNode));
  if (plain.length === 0) return rest.length === 1 ? (rest[0] as PatternNode) : { type: 'choice', options };
  const token: TokenNode = { type: 'token', any: plain.flatMap(({ any }) => any), except: NO_WANTS };
  return rest.length === 0 ? token : { type: 'choice', options: [token, ...rest] };
}

function readAtom(cursor: Cursor): PatternNode {
  const lexeme = cursor.lexemes[cursor.at++] ?? '';
  if (lexeme === '(') {
    const inner = readChoice(cursor);
    return take(cursor, ')') ? inner : fail(cursor, '")" expected');
  }
  if (lexeme === '!') return { ...single(null, 0), except: wantsOf(cursor, readAtom(cursor)) };
  const gap = GAP.exec(lexeme)?.[1];
  if (gap) return upTo(Number(gap), single(null, lexeme.startsWith('~') ? 0 : FEATURES.word));
  if (/^@./.test(lexeme)) return readClass(cursor, lexeme.slice(1));
  if (/^#./.test(lexeme)) return single(null, featureOf(cursor, lexeme.slice(1)));
  if (lexeme.endsWith('(s)')) return oneOrMany(lexeme.slice(0, -3));
  return wordOf(lexeme);
}

function readClass(cursor: Cursor, name: string): PatternNode {
  const known = cursor.known.get(name);
  if (known) return known;
  const source = cursor.classes[name] ?? fail(cursor, `no class "${name}"`);
  if (cursor.within.includes(name)) fail(cursor, `class "${name}" stands in itself`);
  const inner = { ...cursor, source, lexemes: lexemesOf(source), within: [...cursor.within, name], at: 0 };
  const node = atEnd(inner, readChoice(inner));
  cursor.known.set(name, node);
  return node;
}

function featureOf(cursor: Cursor, name: string): number {
  return name in FEATURES ? FEATURES[name as Feature] : fail(cursor, `no feature "${name}"`);
}

function wantsOf(cursor: Cursor, node: PatternNode): readonly Want[] {
  if (node.type === 'choice') return node.options.flatMap((option) => wantsOf(cursor, option));
  return node.type === 'token' ? node.any : fail(cursor, '"!" takes single words');
}

function fail(cursor: Cursor, message: string): never {
  throw new SyntaxError(`${message} before lexeme ${cursor.at} of pattern "${cursor.source}"`);
}

type TokenNode = Extract<PatternNode, { type: 'token' }>;

const single = (word: string | null, features: number): TokenNode => ({
  type: 'token',
  any: [{ word, features }],
  except: NO_WANTS,
});

const wordOf = (word: string): PatternNode =>
  single(word.toLowerCase(), word === word.toLowerCase() ? 0 : FEATURES.cap);

const oneOrMany = (word: string): PatternNode => oneOf([wordOf(word), wordOf(`${word}s`)]);

function upTo(most: number, token: PatternNode): PatternNode {
  if (most === 0) return EMPTY;
  return {
    type: 'choice',
    options: [{ type: 'sequence', parts: [token, upTo(most - 1, token)] }, EMPTY],
  };
}
