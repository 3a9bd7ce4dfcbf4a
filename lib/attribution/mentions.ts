import type { TextDocument } from '../text/document';
import { isWord, type Token } from '../text/tokens';
import { peelTitles, rolesAround } from './roles';
import { DEMONYMS, FUNCTION_WORDS, type Gender, GIVEN_NAMES, HEADS, OUTLETS, PLACES } from './source-words';

export type MentionKind = 'person' | 'body' | 'place' | 'unknown';

/** A name where it stands in the text, without the title before it. */
export interface Mention {
  /** Tokens, `from` inclusive to `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly kind: MentionKind;
  /** Lower case; what title and apposition call its bearer: "spokesman", "commissioner". */
  readonly roles: readonly string[];
  readonly gender: Gender | null;
  /** Lower case, without connecting words and marks. */
  readonly words: readonly string[];
  /** How many of the words stand before "of" or "for": the last of them heads the name ("Institute" for the Study). */
  readonly core: number;
}

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^(?:[\p{Lu}\p{N}&]{2,}|(?:\p{Lu}\.){2,})s?$/u;
const PARTICLES = new Set(
  'de da di del della du van von der den ter bin ibn al el la le dos das y'.split(' '),
);
/** Words after which a body's name goes on over "of", "for" and "and". */
const BODY_CLASSES = new Set(['official', 'organisation', 'outlet']);
const COMPOUND = new Set(
  'ministry department university institute bank office house court council committee agency center centre commission association board bureau college school society federation foundation union church campaign secretary league coalition organization organisation authority parliament republic kingdom state states city chamber academy fund service forum voice director head chief minister alliance movement'.split(
    ' ',
  ),
);
/** Bodies that go by the name of whose they are: "the Clinton campaign". */
const OWNED = new Set('campaign team camp foundation administration organisation organization'.split(' '));
/** A paragraph with at least this share of capitalised words is a headline in title case: its capitals say nothing. */
const HEADLINE_SHARE = 0.7;
/** The most words that may stand between a country or a person and the noun of their body ("Russian air defence forces"). */
const BODY_REACH = 3;

const isCapital = (token: Token | undefined): token is Token =>
  token !== undefined && CAPITAL.test(token.text);
const bodyClass = (word: string): boolean => BODY_CLASSES.has(HEADS.get(word) ?? '');

/** All names of a text in reading order. A body that a country or a person begins ("Kyiv's police") follows its name. */
export function findMentions(document: TextDocument): readonly Mention[] {
  const { tokens } = document;
  const titled = titleCased(document);
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    if (titled.has(token.paragraph) || !startsName(document, at)) {
      at++;
      continue;
    }
    const to = nameEnd(tokens, at);
    mentions.push(...readName(document, at, to));
    at = to;
  }
  return mentions;
}

function startsName({ tokens, sentences, sentenceOf, quotes }: TextDocument, at: number): boolean {
  const token = tokens[at] as Token;
  if (!isCapital(token) || token.text === 'I') return false;
  const first =
    sentences[sentenceOf[at] ?? 0]?.from === at || quotes.marks[at - 1] === 1 || tokens[at - 1]?.text === ':';
  if (FUNCTION_WORDS.has(token.lower) && !ACRONYM.test(token.text)) return false;
  if (!first) return true;
  return isCapital(tokens[at + 1]) || !isPlainWord(token.lower) || tokens[at + 1]?.lower === "'s";
}

/** Whether a capital at the start of a sentence is there for the sentence: the word is one that heads sources or opens. */
const isPlainWord = (word: string): boolean =>
  HEADS.has(word) && HEADS.get(word) !== 'outlet' && !bodyNames.has(word)
    ? true
    : /(?:ly|ing|ed|ists|ers|ors|ions|ans)$/.test(word) && !GIVEN_NAMES.has(word);
const bodyNames = new Set(
  'kremlin pentagon hamas hezbollah taliban congress vatican labour gop isis'.split(' '),
);

/** The first token after a name that begins at `from`. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  for (;;) {
    const last = tokens[to - 1] as Token;
    const next = tokens[to];
    if (!next || next.paragraph !== last.paragraph) return to;
    if (isCapital(next) && !(FUNCTION_WORDS.has(next.lower) && !ACRONYM.test(next.text))) to++;
    else if (next.text === '.' && next.start === last.end && isInitial(last) && isCapital(tokens[to + 1]))
      to++;
    else if (next.text === '&' && isCapital(tokens[to + 1])) to += 2;
    else if (PARTICLES.has(next.lower) && isCapital(tokens[to + 1])) to += 2;
    else {
      const over = connected(tokens, from, to);
      if (over === 0) return to;
      to += over;
    }
  }
}

const isInitial = ({ text }: Token): boolean =>
  text.length === 1 ||
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Rev|St|Jr|Sr|Cmdr|Supt|Insp|Cpl|Hon)$/.test(
    text,
  );

/** How many tokens "of (the) Defence", "for the Study", "and Human Services" add to a body's name; 0 for none. */
function connected(tokens: readonly Token[], from: number, to: number): number {
  const link = tokens[to]?.lower;
  if (link !== 'of' && link !== 'for' && link !== 'and' && link !== 'on') return 0;
  const over = tokens[to + 1]?.lower === 'the' ? 2 : 1;
  const target = tokens[to + over];
  if (!isCapital(target) || FUNCTION_WORDS.has(target.lower)) return 0;
  const words = tokens.slice(from, to);
  if (link === 'and')
    return over === 1 && words.some((word) => word.lower === 'of' || word.lower === 'for') ? 2 : 0;
  const last = tokens[to - 1]?.lower ?? '';
  const within = link === 'of' && words.some((word) => COMPOUND.has(word.lower));
  return within || COMPOUND.has(last) ? over + 1 : 0;
}

function readName(document: TextDocument, start: number, end: number): Mention[] {
  const { tokens } = document;
  const from = peelTitles(tokens, start, end);
  const found: Mention[] = [];
  if (from < end) {
    const words = wordsOf(tokens, from, end);
    const { roles, gender, personal } = rolesAround(tokens, start, from, end);
    const kind = kindOf(tokens, start, from, end, words, personal);
    const known = genderOf(words, kind);
    const common =
      DEMONYMS.has(words[0] ?? '') && (words.length === 1 || HEADS.get(words.at(-1) ?? '') === 'anonymous');
    if (!common)
      found.push({
        from,
        to: end,
        kind,
        roles,
        gender: gender ?? known,
        words,
        core: coreOf(tokens, from, end),
      });
  }
  const body = bodyAfter(tokens, start, end);
  return body ? [...found, body] : found;
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string[] =>
  tokens
    .slice(from, to)
    .filter((token) => isWord(token) && !FUNCTION_WORDS.has(token.lower))
    .map((token) => token.lower);

function coreOf(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  while (end < to && !/^(?:of|for|on)$/.test(tokens[end]?.lower ?? '')) end++;
  return wordsOf(tokens, from, end).length;
}

const genderOf = (words: readonly string[], kind: MentionKind): Gender | null => {
  const gender = kind === 'person' ? GIVEN_NAMES.get(words[0] ?? '') : undefined;
  return gender === 'either' ? null : (gender ?? null);
};

function kindOf(
  tokens: readonly Token[],
  start: number,
  from: number,
  to: number,
  words: readonly string[],
  personal: boolean,
): MentionKind {
  const name = words.join(' ');
  const given = GIVEN_NAMES.has(words[0] ?? '') && words.length > 1;
  if (PLACES.has(name)) return 'place';
  if (OUTLETS.has(name)) return 'body';
  if (from > start || (personal && !bodyClass(words.at(-1) ?? ''))) return 'person';
  if (given && words.length < 5 && !bodyClass(words.at(-1) ?? '')) return 'person';
  if (words.some((word) => bodyClass(word) || COMPOUND.has(word))) return 'body';
  if (to - from === 1 && ACRONYM.test(tokens[from]?.text ?? '')) return 'body';
  if (tokens[start - 1]?.lower === 'the') return 'body';
  return 'unknown';
}

/** "Russian defence ministry", "Trump's campaign": a body whose noun is written small. */
function bodyAfter(tokens: readonly Token[], from: number, end: number): Mention | null {
  const first = tokens[end]?.lower === "'s" ? end + 1 : end;
  const ofState = DEMONYMS.has(tokens[end - 1]?.lower ?? '') || PLACES.has(tokens[end - 1]?.lower ?? '');
  let to = 0;
  for (let at = first; at < first + BODY_REACH; at++) {
    const token = tokens[at];
    if (!token || !/^\p{Ll}[\p{L}-]+$/u.test(token.text) || FUNCTION_WORDS.has(token.lower)) break;
    if (HEADS.get(token.lower) === 'official' || (!ofState && OWNED.has(token.lower))) to = at + 1;
  }
  if (to === 0) return null;
  const words = wordsOf(tokens, from, to);
  return { from, to, kind: 'body', roles: [], gender: null, words, core: words.length };
}

/** The paragraphs that are set in title case. */
function titleCased({ tokens }: TextDocument): ReadonlySet<number> {
  const words = new Map<number, { all: number; capital: number }>();
  for (const token of tokens) {
    if (!/^\p{L}/u.test(token.text) || token.text.length < 4) continue;
    const count = words.get(token.paragraph) ?? { all: 0, capital: 0 };
    count.all++;
    if (CAPITAL.test(token.text)) count.capital++;
    words.set(token.paragraph, count);
  }
  return new Set(
    [...words]
      .filter(([, { all, capital }]) => all > 4 && capital / all >= HEADLINE_SHARE)
      .map(([index]) => index),
  );
}
