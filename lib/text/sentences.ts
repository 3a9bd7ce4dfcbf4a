import type { Span } from './span';
import type { Token } from './tokens';

/** A sentence: its place in the text and its tokens, `from` inclusive to `to` exclusive. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
}

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen sens rep reps gov govs gen col lt maj sgt cpl capt cmdr adm rev hon pres supt insp st ' +
    'jr sr vs etc inc corp co ltd jan feb mar apr jun jul aug sept sep oct nov dec al approx dept est fig ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa ' +
    'tenn tex va vt wash wis wyo ph'
  ).split(' '),
);
/** Words that open a sentence after initials ("the U.S. The plan …") and seldom stand capitalised within one. */
const OPENERS = new Set(
  'The He She It But And In A An They We I This That These Those His Her Their Its On At As For If When'.split(
    ' ',
  ),
);
const END = /^(?:[.?!…]|\.{2,})$/;
const CLOSER = /^(?:["')\]]|'')$/;
const STARTER = /^[\p{Lu}\p{Lt}\p{N}"'([—$€£@#]/u;

const isAbbreviation = (token: Token | undefined, stop: Token): boolean =>
  token !== undefined &&
  token.end === stop.start &&
  (ABBREVIATIONS.has(token.lower) || (token.text.length === 1 && /\p{L}/u.test(token.text)));

function endsAfter(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (END.test(token.text)) return !(token.text === '.' && isAbbreviation(tokens[index - 1], token));
  const initials = token.text.length > 2 && token.text.endsWith('.');
  return initials && OPENERS.has(tokens[index + 1]?.text ?? '');
}

/**
 * Splits tokens into sentences; a sentence never runs over a paragraph. Quotation marks and brackets that close right
 * after a full stop belong to the sentence before them.
 */
export function splitSentences(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    const first = tokens[from];
    const last = tokens[to - 1];
    if (first && last && to > from) sentences.push({ start: first.start, end: last.end, from, to });
    from = to;
  };
  let ended = false;
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    const touches = previous?.end === token.start;
    if (previous && token.paragraph !== previous.paragraph) close(index);
    else if (ended && CLOSER.test(token.text) && touches) continue;
    else if (ended && STARTER.test(token.text)) close(index);
    ended = endsAfter(tokens, index);
  }
  close(tokens.length);
  return sentences;
}
