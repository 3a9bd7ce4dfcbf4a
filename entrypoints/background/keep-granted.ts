import type { Browser } from 'wxt/browser';
import type { Sites } from '../../lib/extension/settings';
import { EVERY_SITE, hostOfPattern, isNewsSite } from '../../lib/extension/sites';
import { loadSettings, saveSites } from '../../lib/extension/stored-settings';
import { switchedOn } from '../shared/site-switch';

/**
 * The settings with the hosts of match patterns switched on. "Every site" is a choice of its own, made in the options. News
 * sites need no choice, and may all be given back at once: one that the reader has switched off stays so.
 */
export const withGranted = (sites: Sites, origins: readonly string[]): Sites =>
  origins
    .filter((origin) => origin !== EVERY_SITE)
    .flatMap((origin) => hostOfPattern(origin) ?? [])
    .filter((host) => !isNewsSite(host))
    .reduce(switchedOn, sites);

/** A host that was granted is read from now on. Firefox closes the popup that asks when its prompt opens: it cannot tell. */
export async function keepGranted({ origins }: Browser.permissions.Permissions): Promise<void> {
  const { sites } = await loadSettings();
  const kept = withGranted(sites, origins ?? []);
  if (JSON.stringify(kept) !== JSON.stringify(sites)) await saveSites(kept);
}
