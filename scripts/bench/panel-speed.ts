import type { Driver } from '../../e2e/drivers/driver';
import { type Gallery, serveGallery } from '../../e2e/screenshots/serve-gallery';
import { inEachBrowser } from './each-browser';
import { type Print, percentile, type Row } from './measure';
import { claimsSite, openArticle, panelOpening } from './panel-opening';

const ROUNDS = 7;

/** Opens a panel with made-up claims, and waits until they are on the screen. */
async function openView(driver: Driver, gallery: Gallery, claims: number): Promise<void> {
  await driver.open('about:blank');
  await driver.open(gallery.at({ view: `panel-${claims}` }));
  await driver.until('page', () => performance.getEntriesByName('drawn').length > 0);
}

/** Milliseconds from a key in the search until what it leaves is on the screen; for each key of a word. */
const typing = (driver: Driver): Promise<readonly number[]> =>
  driver.run('page', async () => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    const times: number[] = [];
    for (let end = 1; input && end <= 'collision'.length; end++) {
      const start = performance.now();
      input.value = 'collision'.slice(0, end);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      times.push(performance.now() - start);
    }
    return times;
  });

/** Milliseconds between the frames of a scroll through the whole panel. */
const scrolling = (driver: Driver): Promise<readonly number[]> =>
  driver.run('page', async () => {
    const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
    const times: number[] = [];
    let last = await frame();
    for (let y = 0; y < document.documentElement.scrollHeight; y += 120) {
      scrollTo(0, y);
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  });

/** The best time is the panel's own; what the machine does besides shows in the others. */
const rowOf = (what: string, ms: readonly number[], limit: number): Row => ({
  what,
  best: Math.min(...ms),
  median: percentile(ms, 0.5),
  '95 %': percentile(ms, 0.95),
  limit,
});

async function measureOpening(driver: Driver): Promise<readonly Row[]> {
  const opened = async (claims: number): Promise<readonly number[]> => {
    await openArticle(driver, claims);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await panelOpening(driver));
    return times;
  };
  return [
    rowOf('opens with 60 claims', await opened(60), 150),
    rowOf('opens with 1,000 claims', await opened(1000), 400),
  ];
}

async function measureUse(driver: Driver, gallery: Gallery): Promise<readonly Row[]> {
  await openView(driver, gallery, 1000);
  const keys = await typing(driver);
  await openView(driver, gallery, 200);
  const frames = await scrolling(driver);
  return [
    rowOf('a key in the search of 1,000 claims', keys, 50),
    rowOf('a frame while scrolling through 200 claims', frames, 17),
  ];
}

/** How fast the panel is in both real browsers: to open beside an article, and to use with made-up claims. */
export async function benchPanelSpeed(print: Print): Promise<void> {
  const gallery = await serveGallery();
  try {
    await inEachBrowser({ site: claimsSite }, async (driver) =>
      print(`Side panel beside an article in ${driver.engine}, ms`, await measureOpening(driver)),
    );
    await inEachBrowser({}, async (driver) =>
      print(`Side panel with made-up claims in ${driver.engine}, ms`, await measureUse(driver, gallery)),
    );
  } finally {
    await gallery.close();
  }
}
