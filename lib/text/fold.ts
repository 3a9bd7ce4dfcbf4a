const FOLDED: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'“”„‟«»〝〞＂'].map((mark) => [mark, '"'])),
  ...Object.fromEntries([...'‘’‚‛‹›`´＇'].map((mark) => [mark, "'"])),
  ...Object.fromEntries([...'–—―‒'].map((dash) => [dash, '—'])),
  '‐': '-',
  '‑': '-',
};
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join('')}]|\\s`, 'g');

/**
 * The same text with one form for each kind of quotation mark, dash and white space, so that rules see one spelling.
 * Keeps the length: a span means the same in both. A newline stays, since it parts the blocks of an article.
 */
export const fold = (text: string): string =>
  text.replace(FOLDABLE, (character) => FOLDED[character] ?? (character === '\n' ? '\n' : ' '));
