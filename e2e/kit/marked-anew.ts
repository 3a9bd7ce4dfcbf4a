import { type Driver, poll } from '../drivers/driver';
import { namesOn } from './page';

/** Keeps the highlights of now: whoever marks the page anew makes others, be they alike. */
export const keepHighlights = async (driver: Driver): Promise<void> =>
  driver.run(
    'page',
    (names: readonly string[]) => {
      const kept = names.map((name) => [name, CSS.highlights.get(name)] as const);
      Object.assign(globalThis, { kept });
    },
    await namesOn(driver),
  );
/** Whether those that were kept are still those of the page. */
export const areKept = (driver: Driver): Promise<boolean> =>
  driver.run('page', () => {
    const { kept } = globalThis as unknown as { kept: readonly (readonly [string, Highlight])[] };
    return kept.length > 0 && kept.every(([name, highlight]) => CSS.highlights.get(name) === highlight);
  });
/** Waits until there are others. */
export const markedAnew = (driver: Driver): Promise<unknown> =>
  poll(async () => !(await areKept(driver)), 'the page to be marked anew');
