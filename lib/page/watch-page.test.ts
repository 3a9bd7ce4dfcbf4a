// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageWatcher, watchPage } from './watch-page';

/** A watcher whose looks end when the test says so. */
function deferred(watcher: Partial<PageWatcher> = {}) {
  const looks: ((spent: number) => void)[] = [];
  const ended = vi.fn();
  const trees = vi.fn(() => []);
  return {
    looks,
    ended,
    trees,
    watcher: {
      alive: () => true,
      concerns: () => true,
      loaded: () => false,
      changed: () => new Promise<number>((resolve) => looks.push(resolve)),
      trees,
      restored: () => {},
      ended,
      ...watcher,
    },
  };
}
const settle = () => vi.advanceTimersByTimeAsync(0);
const change = async () => {
  document.body.append('more');
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers();
  const moment = { timeRemaining: () => 0 };
  vi.stubGlobal('requestIdleCallback', (run: (each: typeof moment) => void) => setTimeout(() => run(moment)));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('watchPage', () => {
  it('looks once after a burst of changes, and again after later ones', async () => {
    const { looks, watcher } = deferred();
    const { stop } = watchPage(document, watcher);
    await change();
    await change();
    await vi.advanceTimersByTimeAsync(500);
    expect(looks).toHaveLength(1);
    looks[0]?.(0);
    await change();
    await vi.advanceTimersByTimeAsync(500);
    expect(looks).toHaveLength(2);
    stop();
  });

  it('waits the longer, the more of the thread a look took', async () => {
    const { looks, watcher } = deferred();
    const { stop } = watchPage(document, watcher);
    await change();
    await vi.advanceTimersByTimeAsync(500);
    looks[0]?.(1_000);
    await change();
    await vi.advanceTimersByTimeAsync(19_000);
    expect(looks).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(looks).toHaveLength(2);
    stop();
  });

  it('looks again only when a look has ended, and no sooner for what changed meanwhile', async () => {
    const { looks, watcher } = deferred();
    const { stop } = watchPage(document, watcher);
    await change();
    await vi.advanceTimersByTimeAsync(500);
    await change();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toHaveLength(1);
    looks[0]?.(1_000);
    await vi.advanceTimersByTimeAsync(19_000);
    expect(looks).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(looks).toHaveLength(2);
    stop();
  });

  it('counts the search for inner trees as part of a look', async () => {
    const { looks, watcher } = deferred({
      // As long as the search takes, time passes.
      trees: () => {
        vi.advanceTimersByTime(1_000);
        return [];
      },
    });
    const { stop } = watchPage(document, watcher);
    await change();
    await vi.advanceTimersByTimeAsync(500);
    looks[0]?.(0);
    await change();
    await vi.advanceTimersByTimeAsync(19_000);
    expect(looks).toHaveLength(1);
    stop();
  });

  it('watches nothing again when it was stopped during a look', async () => {
    const { looks, trees, ended, watcher } = deferred();
    const { stop } = watchPage(document, watcher);
    await change();
    await vi.advanceTimersByTimeAsync(500);
    const before = trees.mock.calls.length;
    stop();
    looks[0]?.(0);
    await change();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(trees.mock.calls.length).toBe(before);
    expect(looks).toHaveLength(1);
    expect(ended).not.toHaveBeenCalled();
  });

  it('ends once when nobody is left to tell, though a look is under way', async () => {
    let alive = true;
    const { looks, ended, watcher } = deferred({ alive: () => alive });
    watchPage(document, watcher);
    await change();
    await vi.advanceTimersByTimeAsync(500);
    alive = false;
    await change();
    looks[0]?.(0);
    await settle();
    await change();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('hears of an element that loads, and looks where an article may stand in it', async () => {
    const asked: Element[] = [];
    const { looks, watcher } = deferred({
      loaded: (loaded) => asked.push(loaded) > 1,
    });
    const { stop } = watchPage(document, watcher);
    const element = document.body.appendChild(document.createElement('img'));
    await settle();
    await vi.advanceTimersByTimeAsync(500);
    looks[0]?.(0);
    for (const expected of [1, 2]) {
      element.dispatchEvent(new Event('load'));
      await vi.advanceTimersByTimeAsync(500);
      expect(asked).toEqual(Array(expected).fill(element));
      expect(looks).toHaveLength(expected);
    }
    stop();
    element.dispatchEvent(new Event('load'));
    expect(asked).toHaveLength(2);
  });
});
