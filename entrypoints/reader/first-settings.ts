import type { Settings } from '../../lib/extension/settings';

/**
 * What the reader begins with. A page that is left at once and comes back out of the back/forward cache has lost the
 * answer to what it asked before: it asks again.
 */
export function firstSettings(load: () => Promise<Settings>): Promise<Settings> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const ask = (): void =>
      void load()
        .finally(() => controller.abort())
        .then(resolve, reject);
    window.addEventListener('pageshow', (event) => event.persisted && ask(), { signal: controller.signal });
    ask();
  });
}
