import { browser } from 'wxt/browser';
import type { TabActions } from '../../components/panel/tab-actions';
import type { TabState } from '../../lib/extension/page-state';
import { patternOf } from '../../lib/extension/sites';
import { loadSettings, saveSites } from '../../lib/extension/stored-settings';
import { readTab } from '../../lib/extension/tabs';
import { switchedOn } from './site-switch';

/** What popup and panel do with the tab in front. */
export function tabActions(
  tab: () => number | null,
  tell: (change: { readonly state: TabState }) => void,
): TabActions {
  const onRead = async (): Promise<void> => {
    const id = tab();
    if (id === null) return;
    tell({ state: { kind: 'reading' } });
    const state = await readTab(id).catch(
      (error: unknown): TabState => ({ kind: 'failed', reason: String(error) }),
    );
    if (id === tab()) tell({ state });
  };
  return {
    onRead: () => void onRead(),
    onAllow: (host) => void allowSite(host).then((granted) => (granted ? onRead() : undefined)),
    onOptions: () => void browser.runtime.openOptionsPage(),
  };
}

/** Asks the browser for a site, and keeps it among those that are read. Call it at once in a click's handler. */
export async function allowSite(host: string): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: [patternOf(host)] });
  if (granted) await saveSites(switchedOn((await loadSettings()).sites, host));
  return granted;
}
