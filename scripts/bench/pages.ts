import type { Driver, Site } from '../../e2e/drivers/driver';
import { NEWS } from '../../e2e/kit/news';
import { AS_SERVED, PLAIN, slice } from '../../e2e/kit/saved-pages';
import { FOLDERS, hasPages, type SavedPage, savedPages } from '../evaluate/saved-pages';
import { inEachBrowser } from './each-browser';
import { type Print, percentile, type Row } from './measure';

/** A fifth of the saved pages, unless HEARSAY_PAGES names another slice. */
const SLICE = '1/5';
/** After so many milliseconds a page is taken to stay without marks. */
const PATIENCE = 3_000;

/** What one loading of a page cost the reader, in milliseconds but for the shift. */
interface Cost {
  /** From the end of loading until there are marks; null where none came. */
  readonly marks: number | null;
  /** The longest time in which the page's thread answered nobody. */
  readonly gap: number;
  /** The longest task as the browser tells it, from the start of loading on; null where it does not. */
  readonly task: number | null;
  /** Cumulative layout shift; null where the browser does not measure it. */
  readonly shift: number | null;
}

/** Watches the page until it has marks, or long enough. */
const watch = (driver: Driver, patience: number): Promise<Cost> =>
  driver.run(
    'page',
    async (patience: number) => {
      const has = (type: string): boolean => PerformanceObserver.supportedEntryTypes.includes(type);
      const seen: PerformanceEntry[] = [];
      for (const type of ['longtask', 'layout-shift'].filter(has))
        new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type, buffered: true });
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const loaded = navigation?.loadEventEnd || performance.now();
      // Leaves the thread idle in between, as the reader waits for that.
      const turn = () => new Promise((resolve) => setTimeout(resolve, 4));
      let marks: number | null = null;
      let gap = 0;
      let last = performance.now();
      const end = last + patience;
      // A little longer than to the marks, for what painting them costs.
      for (let stop = end; last < stop; ) {
        await turn();
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
        if (marks === null && CSS.highlights.size > 0) {
          marks = now - loaded;
          stop = now + 300;
        }
      }
      const of = (type: string) => seen.filter(({ entryType }) => entryType === type);
      const shifts = of('layout-shift') as (PerformanceEntry & { readonly value: number })[];
      return {
        marks,
        gap,
        task: has('longtask') ? Math.max(0, ...of('longtask').map(({ duration }) => duration)) : null,
        shift: has('layout-shift') ? shifts.reduce((sum, { value }) => sum + value, 0) : null,
      };
    },
    patience,
  );

interface Pair {
  readonly without: Cost;
  readonly with: Cost;
  /** With a background that has to be started first, as it is for who reads one article and then another. */
  readonly cold: Cost;
}

async function costsOf(driver: Driver, count: number): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (let index = 0; index < count; index++) {
    await driver.open(`http://${NEWS}/saved/${index}`);
    const marked = await watch(driver, PATIENCE);
    // As long without Hearsay as with it.
    await driver.open(`http://${PLAIN}/saved/${index}`);
    const without = await watch(driver, (marked.marks ?? PATIENCE) + 300);
    await driver.stopBackground();
    await driver.open(`http://${NEWS}/saved/${index}`);
    pairs.push({ with: marked, without, cold: await watch(driver, PATIENCE) });
  }
  return pairs;
}

const rowOf = (what: string, values: readonly (number | null)[]): Row => {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { what, pages: 'not measured by this browser' };
  return {
    what,
    pages: String(known.length),
    p50: percentile(known, 0.5),
    p95: percentile(known, 0.95),
    worst: Math.max(...known),
  };
};

const both = (what: string, pairs: readonly Pair[], cost: (of: Cost) => number | null): readonly Row[] => [
  rowOf(
    `${what}, without Hearsay`,
    pairs.map((pair) => cost(pair.without)),
  ),
  rowOf(
    `${what}, with Hearsay`,
    pairs.map((pair) => cost(pair.with)),
  ),
];

const siteOf =
  (pages: readonly SavedPage[]): Site =>
  ({ pathname }) => {
    const page = pages[Number(/^\/saved\/(\d+)$/.exec(pathname)?.[1] ?? -1)];
    return page ? { body: page.html, headers: AS_SERVED } : null;
  };

/** What Hearsay does to saved news pages in both real browsers, beside the same pages without it. */
export async function benchPages(print: Print): Promise<void> {
  if (!hasPages()) {
    console.error('Pages: skipped, needs ../shared/pages.');
    return;
  }
  const pages = slice(FOLDERS.flatMap(savedPages), SLICE);
  await inEachBrowser({ site: siteOf(pages) }, async (driver) => {
    const pairs = await costsOf(driver, pages.length);
    print(`${pages.length} saved pages in ${driver.engine}, ms`, [
      rowOf(
        'from the end of loading to marks',
        pairs.map((pair) => pair.with.marks),
      ),
      rowOf(
        'the same, with the background to be started',
        pairs.map((pair) => pair.cold.marks),
      ),
      ...both('longest gap in the event loop', pairs, ({ gap }) => gap),
      ...both('longest task', pairs, ({ task }) => task),
      ...both('layout shift (no unit)', pairs, ({ shift }) => shift),
    ]);
  });
}
