import { parseHTML } from 'linkedom';
import { expect, it, vi } from 'vitest';
import { styler } from './styling';

const article = (...documents: readonly Document[]): ReadonlySet<Document> => new Set(documents);
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

it('waits for a sheet that is being inserted', async () => {
  let inserted = (): void => {};
  const insert = vi.fn(() => new Promise<void>((resolve) => (inserted = resolve)));
  const giveStyles = styler(insert);
  const top = article(page());
  const given = vi.fn();
  const both = Promise.all([giveStyles(top), giveStyles(top).then(given)]);
  await Promise.resolve();
  expect(given).not.toHaveBeenCalled();
  inserted();
  await both;
  expect(insert).toHaveBeenCalledTimes(1);
});

it('asks again after an insertion has failed', async () => {
  const insert = vi.fn(async () => {}).mockRejectedValueOnce(new Error('the background is gone'));
  const giveStyles = styler(insert);
  const top = article(page());
  await expect(giveStyles(top)).rejects.toThrow('gone');
  await giveStyles(top);
  expect(insert).toHaveBeenCalledTimes(2);
});
