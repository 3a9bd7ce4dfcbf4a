import type { Sites } from '../../lib/extension/settings';
import { isCovered, isSwitchedOff, isUnder } from '../../lib/extension/sites';

/** The settings with a host switched off. */
export const switchedOff = (sites: Sites, host: string): Sites => ({
  ...sites,
  on: sites.on.filter((site) => site !== host),
  off: isSwitchedOff(sites, host) ? sites.off : [...sites.off, host],
});

/** The settings with a host switched on, and whatever of it was off. With "only on click" the mode stays. */
export const switchedOn = (sites: Sites, host: string): Sites => ({
  ...sites,
  off: sites.off.filter((site) => !isUnder(host, site)),
  on: isCovered(sites, host) ? sites.on : [...sites.on, host],
});
