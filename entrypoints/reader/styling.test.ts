import { parseHTML } from 'linkedom';
import { expect, it, vi } from 'vitest';
import type { TextMap } from '../../lib/page/text-map';
import { textNodes } from '../../lib/page/tree';
import { styler } from './styling';

/** An article that stands in one paragraph of each of so many documents. */
const article = (...documents: readonly Document[]): TextMap => ({
  text: '',
  runs: documents.flatMap(textNodes).map((node) => ({ node, from: 0, start: 0, end: 0 })),
});
const page = (): Document =>
  parseHTML('<html><body><p>Text</p></body></html>').document as unknown as Document;

it('inserts a sheet once, however often an article is read', async () => {
  const insert = vi.fn(async () => {});
  const giveStyles = styler(insert);
  const [top, frame] = [page(), page()];
  await giveStyles(article(top));
  await giveStyles(article(top));
  expect(insert).toHaveBeenCalledTimes(1);
  await giveStyles(article(top, frame));
  await giveStyles(article(frame, top));
  expect(insert).toHaveBeenCalledTimes(2);
});

it('asks again after an insertion has failed', async () => {
  const insert = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('the background is gone'));
  const giveStyles = styler(insert);
  const map = article(page());
  await expect(giveStyles(map)).rejects.toThrow('gone');
  await giveStyles(map);
  expect(insert).toHaveBeenCalledTimes(2);
});
