import { browser } from 'wxt/browser';
import type { SiteMode, Sites } from '../../lib/extension/settings';
import { EVERY_SITE, isCovered } from '../../lib/extension/sites';
import { saveSites } from '../../lib/extension/stored-settings';
import { switchedOff, switchedOn } from './site-switch';
import { allowSite } from './tab-actions';

/** Where Hearsay reads by itself; asks the browser first where that takes more than it may. Call it in a click's handler. */
export async function setMode(sites: Sites, mode: SiteMode): Promise<void> {
  const granted = mode !== 'all' || (await browser.permissions.request({ origins: [EVERY_SITE] }));
  if (granted) await saveSites({ ...sites, mode });
}

/** Puts a host on one of the reader's lists, or takes it from there. Call it in a click's handler. */
export async function setHost(
  sites: Sites,
  list: 'on' | 'off',
  host: string,
  listed: boolean,
): Promise<void> {
  if (!listed) return saveSites({ ...sites, [list]: sites[list].filter((each) => each !== host) });
  if (list === 'off') return saveSites(switchedOff(sites, host));
  if (isCovered(sites, host)) return saveSites(switchedOn(sites, host));
  await allowSite(host);
}
