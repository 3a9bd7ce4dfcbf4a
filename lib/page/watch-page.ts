import { whileAlive } from './while-alive';

/** What is asked, and told, while a page lives on. */
export interface PageWatcher {
  /** Whether anybody is left to tell; false ends the watch. */
  alive(): boolean;
  /** At once, for each batch of changes: whether it concerns the article (or may bring one). */
  concerns(records: readonly MutationRecord[]): boolean;
  /** At once, when an element of the page has loaded what it shows: whether an article may stand in it. */
  loaded(element: Element): boolean;
  /**
   * Later, at an idle moment: the page has changed, or has another address. Resolves with the milliseconds of the page's
   * thread that it took to look.
   */
  changed(moved: boolean): Promise<number>;
  /** What is to be watched besides the document: shadow trees and frames. Asked again after each look, whose time it is. */
  trees(): Iterable<Node>;
  /** Shown again out of the back/forward cache. */
  restored(): void;
  /** Nobody is left to tell. */
  ended(): void;
}

/** A change is looked at no sooner than this, in milliseconds, so that one look serves a burst of them. */
const LEAST_WAIT = 400;
/** A page that never rests gets at most one part in so many of the time. */
const SHARE = 20;

/** The address of a page, whatever part of it is shown. */
export const addressOf = ({ href }: Location): string => href.replace(/#.*$/, '');

/** An idle moment, with the milliseconds that it has; or the end of so many milliseconds without one. */
export const idle = (timeout = 1000): Promise<number> =>
  new Promise((resolve) => requestIdleCallback((moment) => resolve(moment.timeRemaining()), { timeout }));

/** A watch that is on. */
export interface PageWatch {
  /** Asks for the trees anew, before the next look does. */
  observe(): void;
  stop(): void;
}

/** Watches a page by its mutations, never by polling. */
export function watchPage(document: Document, watcher: PageWatcher): PageWatch {
  let address = addressOf(location);
  let wait = LEAST_WAIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;
  /** Changes came while a look was under way, which it may not have seen. */
  let missed = false;
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
    looking = true;
    try {
      await lookAround();
    } finally {
      looking = false;
      if (missed && !events.signal.aborted) plan();
    }
  };
  const lookAround = async (): Promise<void> => {
    missed = false;
    const moved = addressOf(location) !== address;
    address = addressOf(location);
    const spent = await watcher.changed(moved);
    if (events.signal.aborted) return;
    const since = performance.now();
    observe();
    wait = Math.max(LEAST_WAIT, SHARE * (spent + performance.now() - since));
  };
  const plan = (): void => {
    // One look at a time: a second would count the first one's time as its own, or none.
    if (looking) missed = true;
    else timer ??= setTimeout(look, wait);
  };
  const observer = new MutationObserver((records) => {
    if (gone()) return;
    if (watcher.concerns(records) || addressOf(location) !== address) plan();
  });
  // Neither mutations nor the window's own event tell of a frame that loads late.
  const loaded = ({ target }: Event): void => {
    if (watcher.loaded(target as Element) && !gone()) plan();
  };
  const stop = (): void => {
    observer.disconnect();
    events.abort();
    clearTimeout(timer);
  };

  const { signal } = events;
  const observe = (): void => {
    const all = { subtree: true, childList: true, characterData: true };
    for (const tree of [document, ...watcher.trees()])
      whileAlive(() => {
        observer.observe(tree, all);
        tree.addEventListener('load', loaded, { signal, capture: true });
      }, undefined);
  };
  observe();
  window.addEventListener('popstate', plan, { signal });
  // What a script puts into a shadow tree while the page loads is not seen from outside.
  window.addEventListener('load', plan, { signal });
  window.addEventListener('pageshow', (event) => event.persisted && !gone() && watcher.restored(), {
    signal,
  });
  // After an update or a removal of the extension the reader comes back to this tab from another one.
  document.addEventListener('visibilitychange', gone, { signal });
  return { observe, stop };
}
