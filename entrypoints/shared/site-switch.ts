import type { Sites } from '../../lib/extension/settings';
import { isSwitchedOff, newsSites } from '../../lib/extension/sites';

const covers = (sites: readonly string[], host: string): boolean =>
  sites.some((site) => host === site || host.endsWith(`.${site}`));

/** Whether Hearsay reads this host by itself. */
export function readsAlone(sites: Sites, host: string): boolean {
  if (sites.mode === 'click' || isSwitchedOff(sites, host)) return false;
  return sites.mode === 'all' || isCovered(sites, host);
}

/** Whether the list of news sites, or one that the reader added, holds this host: no permission need be asked for. */
export const isCovered = ({ on }: Sites, host: string): boolean =>
  covers(newsSites(), host) || covers(on, host);

/** The settings with a host switched off. */
export const switchedOff = (sites: Sites, host: string): Sites => ({
  ...sites,
  on: sites.on.filter((site) => site !== host),
  off: covers(sites.off, host) ? sites.off : [...sites.off, host],
});

/** The settings with a host switched on, and whatever of it was off. With "only on click" the mode stays. */
export const switchedOn = (sites: Sites, host: string): Sites => ({
  ...sites,
  off: sites.off.filter((site) => !covers([site], host)),
  on: isCovered(sites, host) ? sites.on : [...sites.on, host],
});
