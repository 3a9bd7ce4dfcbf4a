import { type TextDocument, tokensIn } from '../text/document';
import { hull } from '../text/span';
import type { NameResolver } from './names';
import { FORMS, MEDIUM_VERBS, OUTLETS, PLATFORMS } from './source-words';
import type { AttributionSpans } from './spans';

const CARRIERS = new Set('on via in to at over through using with told for by during'.split(' '));
/** Nouns that mean one outlet, which the article may name elsewhere. */
const OUTLET_NOUNS = new Set(
  'outlet newspaper paper broadcaster channel agency magazine website site station'.split(' '),
);
/** How many tokens around the cue are read where no content stands between. */
const REACH = 14;
/** The words between a preposition and what it leads to: "in a long and angry [post]". */
const PHRASE = 7;

/**
 * Through what something was said: a platform ("on Telegram"), an outlet ("told Reuters"), else a form ("in a statement");
 * null where the text names none. Reads the sentence around the cue, without the content.
 */
export function mediumOf(
  document: TextDocument,
  spans: AttributionSpans,
  names: NameResolver,
): string | null {
  const tokens = around(document, spans);
  return platformIn(document, tokens) ?? outletIn(document, tokens, names) ?? formIn(document, tokens);
}

/** Indices of the tokens near the cue, in its sentence, outside source and content. */
function around(document: TextDocument, { source, cue, content }: AttributionSpans): number[] {
  const span = hull(cue);
  if (!span) return [];
  const { from, to } = tokensIn(document, span);
  const sentence = document.sentences[document.sentenceOf[from] ?? 0];
  const taken = [...source, ...content].map((each) => tokensIn(document, each));
  const isTaken = (at: number): boolean => taken.some((each) => at >= each.from && at < each.to);
  const isContent = content.map((each) => tokensIn(document, each));
  const blocked = (at: number): boolean => isContent.some((each) => at >= each.from && at < each.to);
  const found: number[] = [];
  const first = Math.max(sentence?.from ?? 0, from - REACH);
  const last = Math.min(sentence?.to ?? document.tokens.length, to + REACH);
  for (let at = from - 1; at >= first && !blocked(at); at--) if (!isTaken(at)) found.push(at);
  for (let at = from; at < last && (at < to || !blocked(at)); at++) if (!isTaken(at)) found.push(at);
  return found.sort((a, b) => a - b);
}

function platformIn({ tokens }: TextDocument, near: readonly number[]): string | null {
  for (const at of near) {
    const word = tokens[at]?.lower ?? '';
    const two = `${word} ${tokens[at + 1]?.lower ?? ''}`;
    const platform = PLATFORMS.get(two) ?? PLATFORMS.get(word);
    const written = tokens[at]?.text !== word || word === 'social';
    if (platform && written && carried(tokens, at)) return platform;
    const verb = MEDIUM_VERBS.get(word);
    if (verb) return verb;
  }
  return null;
}

/** Whether a preposition leads to the token: "on X", "in a post on his Telegram channel". */
function carried(tokens: TextDocument['tokens'], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--)
    if (CARRIERS.has(tokens[before]?.lower ?? '')) return true;
  return /^(?:post|account|page|channel|thread|video|message)$/.test(tokens[at + 1]?.lower ?? '');
}

function outletIn(
  { tokens, text }: TextDocument,
  near: readonly number[],
  { entities, resolve }: NameResolver,
): string | null {
  for (const at of near) {
    if (!CARRIERS.has(tokens[at]?.lower ?? '') && !/^tell(?:s|ing)?$/.test(tokens[at]?.lower ?? '')) continue;
    for (let next = at + 1; next <= at + PHRASE && near.includes(next); next++) {
      const named = entities.mentions[entities.startingAt[next] ?? -1];
      if (named && named.entity.sourceClass === 'outlet') return named.entity.name;
      if (OUTLETS.has(tokens[next]?.lower ?? '') && tokens[next]?.text !== tokens[next]?.lower)
        return tokens[next]?.text ?? null;
      if (isOutletNoun(tokens[next]?.lower ?? '') && !/^an?$/.test(tokens[at + 1]?.lower ?? '')) {
        const { name } = resolve(at + 1, next + 1, null);
        return name ?? text.slice(tokens[at + 1]?.start, tokens[next]?.end).replace(/^the\s+/i, '');
      }
      if (/^[,.;]$/.test(tokens[next]?.text ?? '') || CARRIERS.has(tokens[next]?.lower ?? '')) break;
    }
  }
  return null;
}

const isOutletNoun = (word: string): boolean => OUTLET_NOUNS.has(word);

function formIn({ tokens }: TextDocument, near: readonly number[]): string | null {
  for (const at of near) {
    if (!CARRIERS.has(tokens[at]?.lower ?? '')) continue;
    for (let next = at + 1; next <= at + PHRASE && near.includes(next); next++) {
      const word = tokens[next]?.lower ?? '';
      const pair = `${tokens[next - 1]?.lower} ${word}`;
      if (FORMS.has(word)) return FORMS.has(pair) ? pair : word;
      if (/^[,.;]$/.test(word) || CARRIERS.has(word)) break;
    }
  }
  return null;
}
