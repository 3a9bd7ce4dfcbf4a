import { browser } from 'wxt/browser';
import type { TabState } from '../../lib/extension/page-state';
import { type CurrentTab, currentTab, tabState, watchPage } from '../../lib/extension/tabs';
import type { Span } from '../../lib/text/span';

/** What a view shows of the tab in front. */
export interface FollowedTab {
  readonly tab: CurrentTab | null;
  /** Null until the tab has answered. */
  readonly state: TabState | null;
  readonly pointed: Span | null;
}

export const NO_TAB: FollowedTab = { tab: null, state: null, pointed: null };

/** Tells of the window's front tab, now and at every change: of the tab, of its page, of what the reader points at. */
export function followTab(tell: (change: Partial<FollowedTab>) => void): void {
  let watched: number | null = null;
  let stop = (): void => {};
  const look = async (): Promise<void> => {
    const tab = await currentTab();
    const id = tab?.id ?? null;
    if (id !== watched) {
      stop();
      watched = id;
      tell({ tab, state: null, pointed: null });
      stop =
        id === null
          ? () => {}
          : watchPage(id, { changed: (state) => tell({ state }), pointed: (pointed) => tell({ pointed }) });
    }
    const state: TabState = id === null ? { kind: 'forbidden' } : await tabState(id);
    if (id === watched) tell({ tab, state });
  };
  browser.tabs.onActivated.addListener(() => void look());
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === watched && status) void look();
  });
  void look();
}
