import type { Driver, Site } from '../../e2e/drivers/driver';
import { NEWS, numbered, OG_ARTICLE, page } from '../../e2e/kit/news';
import { openPopup } from '../../e2e/kit/page';

/** A claim, with a source and a reservation. */
const SAID = (n: number): string =>
  `<p>The harbour office said on day ${n} that ${n + 3} ships had reportedly left the port without any cargo.</p>`;

/** An article of as many claims as its address says. */
export const claimsSite: Site = ({ pathname }) => {
  const claims = Number(/^\/claims\/(\d+)$/.exec(pathname)?.[1] ?? 0);
  if (claims === 0) return null;
  const article = `<article><h1>The port of Arvenhaven lies empty</h1>${numbered(claims, SAID)}</article>`;
  return { body: page(`<main>${article}</main>`, OG_ARTICLE) };
};

/** Reads an article of so many claims, and opens the panel beside it if it is not open. */
export async function openArticle(driver: Driver, claims: number): Promise<void> {
  await driver.open(`http://${NEWS}/claims/${claims}`);
  const count = () => Number(document.querySelector('.tab-count')?.textContent?.replace(/\D/g, ''));
  const isOpen = await driver.run('panel', count).then(
    () => true,
    () => false,
  );
  if (!isOpen) {
    await openPopup(driver);
    await driver.until('popup', () => document.querySelector('.counts') !== null);
    await driver.click('popup', '.popup-buttons button');
  }
  await driver.until(
    'panel',
    (claims: number) => {
      const count = Number(document.querySelector('.tab-count')?.textContent?.replace(/\D/g, ''));
      return count >= claims && document.querySelector('.claims > li') !== null;
    },
    claims,
  );
}

/**
 * Milliseconds from the start of loading the panel until its first claims are on the screen: the panel's own page, once
 * more in a frame over the panel that is open, where it can be watched without a word in it. It asks the page as ever.
 */
export const panelOpening = (driver: Driver): Promise<number> =>
  driver.run(
    'panel',
    () =>
      new Promise<number>((drawn) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('style', 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0');
        frame.src = '/sidepanel.html';
        const start = performance.now();
        const end = (): void => {
          frame.remove();
          drawn(performance.now() - start);
        };
        const look = (): void => {
          if (frame.contentDocument?.querySelector('.claims > li')) setTimeout(end);
          else requestAnimationFrame(look);
        };
        document.documentElement.append(frame);
        requestAnimationFrame(look);
      }),
  );
