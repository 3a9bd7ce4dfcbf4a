import type { TextDocument } from '../text/document';
import type { Token } from '../text/tokens';
import { DEMONYMS, FUNCTION_WORDS, GIVEN_NAMES, HEADS, OFFICES, PLACES } from './source-words';

const CAPITAL = /^\p{Lu}/u;
export const ACRONYM = /^(?:[\p{Lu}\p{N}&]{2,}|(?:\p{Lu}\.){2,})s?$/u;
/** Words of a name that have no capital. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de da di del della du van von der den ter bin ibn al el la le dos das y'.split(' '),
);
const SHORTENED =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Rev|St|Jr|Sr|Cmdr|Supt|Insp|Cpl|Hon)$/u;
/** Words after which a body's name goes on over "of", "for" and "and", and that make a name a body's. */
export const COMPOUND: ReadonlySet<string> = new Set(
  (
    'ministry department university institute bank office house court council committee agency center centre ' +
    'commission association board bureau college school society federation foundation union church campaign secretary ' +
    'league coalition organization organisation authority parliament republic kingdom state states city chamber academy ' +
    'fund service forum voice director head chief minister alliance movement'
  ).split(' '),
);
/** Bodies that their one word names. */
const BODIES = new Set('kremlin pentagon congress vatican labour gop parliament'.split(' '));
/** A paragraph without a full stop and at least this share of capitalised words is a headline in title case: its capitals
 * say nothing. */
const HEADLINE_SHARE = 0.75;

export function isCapital(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const code = token.text.charCodeAt(0);
  // The regular expression is slow, and nearly all tokens are plain ASCII.
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(token.text);
}

/** A function word with a capital is no part of a name, unless it is written as an acronym ("US", "WHO"). */
const isFunction = ({ lower, text }: Token): boolean => FUNCTION_WORDS.has(lower) && !ACRONYM.test(text);

/** What the capitals of a text are worth: the words that it also writes small, and the paragraphs in title case. */
export interface Capitals {
  readonly small: ReadonlySet<string>;
  /** Words with a capital where no sentence asks for one. */
  readonly big: ReadonlySet<string>;
  readonly titled: ReadonlySet<number>;
}

export function readCapitals(document: TextDocument): Capitals {
  const { tokens } = document;
  const small = new Set<string>();
  const big = new Set<string>();
  const titled = new Set<number>();
  let counts = { all: 0, capital: 0, shouted: 0 };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.text.length >= LEAST_LETTERS && isLetter(token.text.charCodeAt(0))) {
      counts.all++;
      if (token.text === token.lower) small.add(token.lower);
      else {
        counts.capital++;
        if (token.text === token.text.toUpperCase()) counts.shouted++;
      }
    }
    if (isCapital(token) && !opensSentence(document, at)) big.add(token.lower);
    if (tokens[at + 1]?.paragraph === token.paragraph) continue;
    if (isHeadline(counts, token)) titled.add(token.paragraph);
    counts = { all: 0, capital: 0, shouted: 0 };
  }
  return { small, big, titled };
}

/** Shorter words are mostly function words, which title case leaves small. */
const LEAST_LETTERS = 4;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 192;

function isHeadline(
  { all, capital, shouted }: { all: number; capital: number; shouted: number },
  last: Token,
): boolean {
  if (all > 1 && shouted === all) return true;
  return all > 4 && capital / all >= HEADLINE_SHARE && !/[.!?"]/.test(last.text);
}

/** Whether a name begins at a token. */
export function startsName(document: TextDocument, capitals: Capitals, at: number): boolean {
  const { tokens } = document;
  const token = tokens[at] as Token;
  if (!isCapital(token) || token.text === 'I' || isFunction(token)) return false;
  if (!opensSentence(document, at) || isCapital(tokens[at + 1]) || tokens[at + 1]?.lower === "'s")
    return true;
  if (ACRONYM.test(token.text) || isKnownName(token.lower) || capitals.big.has(token.lower)) return true;
  const next = tokens[at + 1]?.lower ?? '';
  // "Online records", "Military spokesman": an adjective.
  if (HEADS.has(next) || OFFICES.has(next) || HEADS.has(`${token.lower} ${next}`)) return false;
  return !isPlainWord(token.lower) && !capitals.small.has(token.lower);
}

/** Whether one word may have its capital for the sentence's sake only: nothing else says that it is a name. */
export const isDoubtful = (document: TextDocument, { big }: Capitals, from: number, to: number): boolean => {
  const { tokens } = document;
  const { lower = '', text = '' } = tokens[from] ?? {};
  return (
    to - from === 1 &&
    opensSentence(document, from) &&
    tokens[to]?.lower !== "'s" &&
    !(ACRONYM.test(text) || isKnownName(lower) || big.has(lower))
  );
};

export const opensSentence = ({ tokens, sentences, sentenceOf, quotes }: TextDocument, at: number): boolean =>
  sentences[sentenceOf[at] ?? 0]?.from === at || quotes.marks[at - 1] === 1 || tokens[at - 1]?.text === ':';

const isKnownName = (word: string): boolean =>
  GIVEN_NAMES.has(word) || PLACES.has(word) || DEMONYMS.has(word) || BODIES.has(word);

/** Whether a word with a capital at the start of a sentence is likely to have it for the sentence's sake. */
const isPlainWord = (word: string): boolean =>
  (HEADS.has(word) && HEADS.get(word) !== 'outlet') ||
  /(?:ly|ing|ed|ists|ers|ors|ions|ans|ants|ents|ies)$/.test(word);

/** The first token after a name that begins at `from`. */
export function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  for (;;) {
    const more = goesOn(tokens, from, to);
    if (more === 0) return to;
    to += more;
  }
}

/** How many tokens go on with the name `from`–`to`; 0 where it ends. */
function goesOn(tokens: readonly Token[], from: number, to: number): number {
  const last = tokens[to - 1] as Token;
  const next = tokens[to];
  if (next?.paragraph !== last.paragraph) return 0;
  const initial = tokens[to + 1]?.text === '.' && next.text.length === 1;
  if (isCapital(next)) return initial || !isFunction(next) ? 1 : 0;
  if (!isCapital(tokens[to + 1]))
    return next.lower === 'of' || next.lower === 'for' ? connected(tokens, from, to) : 0;
  if (next.text === '.') return next.start === last.end && SHORTENED.test(last.text) ? 1 : 0;
  if (next.text === '&' || PARTICLES.has(next.lower)) return 2;
  return connected(tokens, from, to);
}

/** Whether "and" stands inside a body's name: "Devon and Cornwall Police", "Travel and Tourism Council". */
function joinsBody(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from] as Token;
  if (to - from > 2 || isKnownName(first.lower) || ACRONYM.test(first.text)) return false;
  let end = to + 1;
  while (end < to + 4 && isCapital(tokens[end])) end++;
  return end - to > 2 && HEADS.get(tokens[end - 1]?.lower ?? '') !== undefined;
}

/** How many tokens "of (the) Defence", "for the Study", "and Human Services" add to a body's name; 0 for none. */
function connected(tokens: readonly Token[], from: number, to: number): number {
  const link = tokens[to]?.lower;
  if (link !== 'of' && link !== 'for' && link !== 'and') return 0;
  const over = tokens[to + 1]?.lower === 'the' ? 2 : 1;
  const target = tokens[to + over];
  if (!target || !isCapital(target) || isFunction(target)) return 0;
  const words = tokens.slice(from, to);
  const linked = words.some((word) => word.lower === 'of' || word.lower === 'for');
  if (link === 'and') return over === 1 && (linked || joinsBody(tokens, from, to)) ? 2 : 0;
  const goes =
    COMPOUND.has(tokens[to - 1]?.lower ?? '') ||
    (link === 'of' && words.some(({ lower }) => COMPOUND.has(lower)));
  return goes ? over + 1 : 0;
}
