import { type TextDocument, tokensIn } from '../text/document';
import { hull } from '../text/span';
import { isCapital } from './name-shape';
import type { NameResolver } from './names';
import { nameAt } from './source-phrase';
import { FORMS, MEDIUM_VERBS, OUTLETS, PLACES, PLATFORMS } from './source-words';
import type { AttributionSpans } from './spans';

/** Words that lead to a medium: "on Telegram", "in a statement", "told Reuters". */
const CARRIERS = new Set(
  'on via in to at over through using with told tell tells telling for by during from'.split(' '),
);
/** Nouns that mean one outlet, which the article may name elsewhere. */
const OUTLET_NOUNS = new Set(
  'outlet newspaper paper broadcaster channel agency magazine website site station'.split(' '),
);
/** Words that begin a clause: what stands in one is no medium. */
const CLAUSE = /^(?:whether|if|that|who|which|when|where|how|why|what)$/;
/** The call sign of a station in the United States: "WDTN-TV". */
const CALL_SIGN = /^[KW]\p{Lu}{2,3}(?:-(?:TV|FM|AM))?$/u;
const POSTED = /^(?:post|posts|account|page|channel|thread|video|message)$/;
/** How many tokens around the cue are read where no content stands between. */
const REACH = 14;
/** The most tokens between a carrier and the end of what it leads to: "in a long and angry [post]". */
const PHRASE = 7;

/** A phrase that a carrier opens: tokens after it, `from` inclusive to `to` exclusive. */
interface Carried {
  readonly from: number;
  readonly to: number;
}

/**
 * Through what something was said: a platform ("on Telegram"), an outlet ("told Reuters"), else a form ("in a statement");
 * null where the text names none. Reads the sentence around the cue, without source and content.
 */
export function mediumOf(
  document: TextDocument,
  spans: AttributionSpans,
  names: NameResolver,
): string | null {
  const near = around(document, spans);
  const carried = near.flatMap((at, index) => carriedFrom(document, near, at, index));
  return (
    platformIn(document, near) ??
    first(carried, (phrase) => outletIn(document, phrase, names)) ??
    first(carried, (phrase) => formIn(document, phrase))
  );
}

function first<Item>(items: readonly Item[], find: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** Indices of the tokens near the cue, in its sentence, outside source and content, up to the content on either side. */
function around(document: TextDocument, { source, cue, content }: AttributionSpans): number[] {
  const span = hull(cue);
  if (!span) return [];
  const { from, to } = tokensIn(document, span);
  const sentence = document.sentences[document.sentenceOf[from] ?? 0];
  const contents = content.map((each) => tokensIn(document, each));
  const sources = source.map((each) => tokensIn(document, each));
  const within = (ranges: readonly Carried[], at: number): boolean =>
    ranges.some((range) => at >= range.from && at < range.to);
  let start = from;
  while (start > Math.max(sentence?.from ?? 0, from - REACH) && !within(contents, start - 1)) start--;
  const near: number[] = [];
  const end = Math.min(sentence?.to ?? document.tokens.length, to + REACH);
  for (let at = start; at < end && (at < to || !within(contents, at)); at++)
    if (!within(contents, at) && !within(sources, at)) near.push(at);
  return near;
}

function carriedFrom(
  { tokens }: TextDocument,
  near: readonly number[],
  at: number,
  index: number,
): Carried[] {
  if (!CARRIERS.has(tokens[at]?.lower ?? '')) return [];
  let to = at + 1;
  while (near[index + to - at] === to && to <= at + PHRASE && !/^[,.;:]$/.test(tokens[to]?.text ?? '')) {
    if (CARRIERS.has(tokens[to]?.lower ?? '') || CLAUSE.test(tokens[to]?.lower ?? '')) break;
    to++;
  }
  return [{ from: at + 1, to }];
}

function platformIn({ tokens }: TextDocument, near: readonly number[]): string | null {
  return first(near, (at) => {
    const word = tokens[at]?.lower ?? '';
    const platform = PLATFORMS.get(`${word} ${tokens[at + 1]?.lower}`) ?? PLATFORMS.get(word);
    const isWritten = tokens[at]?.text !== word || word === 'social';
    if (platform && isWritten && isCarried(tokens, at)) return platform;
    return MEDIUM_VERBS.get(word) ?? null;
  });
}

/** Whether a carrier leads to the token, or a post follows it: "on his Telegram channel", "in an X post". */
const isCarried = (tokens: TextDocument['tokens'], at: number): boolean =>
  [1, 2, 3].some((back) => CARRIERS.has(tokens[at - back]?.lower ?? '')) ||
  POSTED.test(tokens[at + 1]?.lower ?? '');

function outletIn(
  document: TextDocument,
  { from, to }: Carried,
  { entities, resolve }: NameResolver,
): string | null {
  const { tokens, text } = document;
  for (let at = from; at < to; at++) {
    const named = nameAt(entities, at, tokens.length);
    if (named?.entity.sourceClass === 'outlet') return named.entity.name;
    const { lower = '', text: word = '' } = tokens[at] ?? {};
    if ((OUTLETS.has(lower) && word !== lower) || CALL_SIGN.test(word)) return word;
    const titled = at === from ? titledOutlet(tokens, at, to) : null;
    if (titled !== null) return titled;
    if (!OUTLET_NOUNS.has(lower) || /^an?$/.test(tokens[from]?.lower ?? '')) continue;
    const { name } = resolve(from, at + 1, null);
    return name ?? text.slice(tokens[from]?.start, tokens[at]?.end).replace(/^the\s+/i, '');
  }
  return null;
}

/** "told The Sunday Bugle": who writes the article with a capital within a sentence writes the title of a paper. */
function titledOutlet(tokens: TextDocument['tokens'], at: number, to: number): string | null {
  if (tokens[at]?.text !== 'The' || !/^tell|^told$/.test(tokens[at - 1]?.lower ?? '')) return null;
  let end = at + 1;
  while (end < to && isCapital(tokens[end])) end++;
  const name = tokens
    .slice(at + 1, end)
    .map(({ text }) => text)
    .join(' ');
  const isPlace = PLACES.has(name.toLowerCase()) || PLACES.has(`the ${name.toLowerCase()}`);
  return end === to && name !== '' && !isPlace ? name : null;
}

function formIn({ tokens }: TextDocument, { from, to }: Carried): string | null {
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? '';
    const pair = `${tokens[at - 1]?.lower} ${word}`;
    if (FORMS.has(word)) return FORMS.has(pair) ? pair : word;
  }
  return null;
}
