import type { Token } from './tokens';

/** A quotation in single marks: the indices of its marks; `close` is null where its paragraph ends without one. */
export interface SinglePair {
  readonly open: number;
  readonly close: number | null;
}

/** Words that begin with an apostrophe rather than after a mark: 'em, '90s. */
const ELISION = /^(?:\d|em$|tis$|twas$|til$|cause$|n$)/;
const BRACKET = /^(?:[([—-]|--)$/;
const STOP = /^[.,;:?!…]+$/;
const CLEAR_OPENING = '‘';
const CLEAR_CLOSING = '’';

const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.paragraph === right.paragraph && left.end === right.start;

function opens(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (text.charAt(token.start) === CLEAR_CLOSING || !touches(token, next)) return false;
  if (touches(previous, token) && !BRACKET.test(previous?.text ?? '')) return false;
  return !ELISION.test(next?.lower ?? '');
}

function closes(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (text.charAt(token.start) === CLEAR_OPENING || !touches(tokens[index - 1], token)) return false;
  return !touches(token, next) || !/[\p{L}\p{N}]/u.test(next?.text ?? '');
}

/** After a stop or a word without an s it is a mark; after an s it may be a genitive ("the soldiers' families"). */
const surelyCloses = (previous: Token | undefined): boolean =>
  previous !== undefined && (STOP.test(previous.text) || !/s$/i.test(previous.text));

/**
 * Quotations in single marks, as British papers set them, outside those in double marks (`inside` is 1 there). An
 * apostrophe that closes nothing is left alone. Linear: a paragraph without a closing mark is searched once.
 */
export function findSinglePairs(text: string, tokens: readonly Token[], inside: Uint8Array): SinglePair[] {
  const pairs: SinglePair[] = [];
  let index = 0;
  while (index < tokens.length) {
    const found = isMark(tokens, index, inside) && opens(text, tokens, index);
    const pair = found ? pairFrom(text, tokens, index, inside) : null;
    if (pair?.close !== null && pair) index = pair.close;
    else if (found) index = endOfParagraph(tokens, index) - 1;
    if (pair) pairs.push(pair);
    index++;
  }
  return pairs;
}

const isMark = (tokens: readonly Token[], index: number, inside: Uint8Array): boolean =>
  tokens[index]?.text === "'" && inside[index] === 0;

function pairFrom(
  text: string,
  tokens: readonly Token[],
  open: number,
  inside: Uint8Array,
): SinglePair | null {
  const paragraph = tokens[open]?.paragraph;
  let perhaps: number | null = null;
  let end = open + 1;
  for (let i = open + 1; tokens[i]?.paragraph === paragraph; i++) {
    end = i + 1;
    if (!isMark(tokens, i, inside)) continue;
    if (perhaps !== null && opens(text, tokens, i)) break;
    if (!closes(text, tokens, i)) continue;
    if (surelyCloses(tokens[i - 1])) return { open, close: i };
    perhaps ??= i;
  }
  const begins = tokens[open - 1]?.paragraph !== paragraph;
  const mayGoOn = begins || tokens[open - 1]?.text === ':';
  const isNext =
    tokens[end]?.paragraph !== paragraph && isMark(tokens, end, inside) && opens(text, tokens, end);
  if (mayGoOn && isNext && perhaps !== end - 1) return { open, close: null };
  if (perhaps !== null) return { open, close: perhaps };
  return begins && text.charAt(tokens[open]?.start ?? 0) === CLEAR_OPENING ? { open, close: null } : null;
}

function endOfParagraph(tokens: readonly Token[], index: number): number {
  let end = index + 1;
  while (end < tokens.length && tokens[end]?.paragraph === tokens[index]?.paragraph) end++;
  return end;
}
