/** What is asked, and told, while a page lives on. */
export interface PageWatcher {
  /** Whether anybody is left to tell; false ends the watch. */
  alive(): boolean;
  /** At once, for each batch of changes: whether it concerns the article (or may bring one). */
  concerns(records: readonly MutationRecord[]): boolean;
  /** Later, at an idle moment: the page has changed, or has another address. */
  changed(moved: boolean): Promise<void> | void;
  /** Shown again out of the back/forward cache. */
  restored(): void;
  /** Nobody is left to tell. */
  ended(): void;
}

/** A change is looked at no sooner than this, in milliseconds, so that one look serves a burst of them. */
const LEAST_WAIT = 400;
/** A page that never rests gets at most one part in so many of the time. */
const SHARE = 20;

const addressOf = ({ href }: Location): string => href.replace(/#.*$/, '');

/** An idle moment, or the end of a second without one. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));

/** Watches a page by its mutations, never by polling; gives the function that stops it. */
export function watchPage(document: Document, watcher: PageWatcher): () => void {
  let address = addressOf(location);
  let wait = LEAST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const events = new AbortController();

  const gone = (): boolean => {
    if (watcher.alive()) return false;
    stop();
    watcher.ended();
    return true;
  };
  const look = async (): Promise<void> => {
    await idle();
    timer = undefined;
    if (gone()) return;
    const moved = addressOf(location) !== address;
    address = addressOf(location);
    const start = performance.now();
    await watcher.changed(moved);
    wait = Math.max(LEAST_WAIT, SHARE * (performance.now() - start));
  };
  const plan = (): void => {
    timer ??= setTimeout(look, wait);
  };
  const observer = new MutationObserver((records) => {
    if (gone()) return;
    if (watcher.concerns(records) || addressOf(location) !== address) plan();
  });
  const stop = (): void => {
    observer.disconnect();
    events.abort();
    clearTimeout(timer);
  };

  observer.observe(document, { subtree: true, childList: true, characterData: true });
  const { signal } = events;
  window.addEventListener('popstate', plan, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && !gone() && watcher.restored(), {
    signal,
  });
  // After an update or a removal of the extension the reader comes back to this tab from another one.
  document.addEventListener('visibilitychange', gone, { signal });
  return stop;
}
