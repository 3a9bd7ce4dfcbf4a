import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Looks, type Settings, SITE_MODES, type Sites, THEMES } from './settings';

const { looks, sites, corporaOff } = DEFAULT_SETTINGS;
const hosts = v.fallback(v.array(v.string()), []);
const shown = (preset: boolean) => v.fallback(v.boolean(), preset);

const LOOKS = v.fallback(
  v.object({
    layers: v.fallback(
      v.object({
        flags: shown(looks.layers.flags),
        speculation: shown(looks.layers.speculation),
        sources: shown(looks.layers.sources),
        answers: shown(looks.layers.answers),
      }),
      { ...looks.layers },
    ),
    theme: v.fallback(v.picklist(THEMES), looks.theme),
  }),
  { layers: { ...looks.layers }, theme: looks.theme },
);
const SITES = v.fallback(
  v.object({ mode: v.fallback(v.picklist(SITE_MODES), sites.mode), off: hosts, on: hosts }),
  {
    mode: sites.mode,
    off: [...sites.off],
    on: [...sites.on],
  },
);
const CORPORA_CHANGED = v.fallback(v.number(), 0);
const CORPORA_OFF = v.fallback(v.array(v.string()), [...corporaOff]);

type Area = 'sync' | 'local';

/** What is stored under these keys; nothing where the area cannot be read. */
async function stored(area: Area, keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage[area].get([...keys]);
  } catch {
    return {};
  }
}

/** The settings as stored; whatever is missing or corrupt has its default. Looks kept here are those that sync did not take. */
export async function loadSettings(): Promise<Settings> {
  const [synced, kept] = await Promise.all([
    stored('sync', ['looks']),
    stored('local', ['looks', 'sites', 'corporaOff', 'corporaChanged']),
  ]);
  return {
    looks: v.parse(LOOKS, kept.looks ?? synced.looks),
    sites: v.parse(SITES, kept.sites),
    corporaOff: v.parse(CORPORA_OFF, kept.corporaOff),
    corporaChanged: v.parse(CORPORA_CHANGED, kept.corporaChanged),
  };
}

/** Keeps the looks in sync, and here where there is no sync (or its quota is used up). */
export async function saveLooks(value: Looks): Promise<void> {
  try {
    await browser.storage.sync.set({ looks: value });
    await browser.storage.local.remove('looks');
  } catch {
    await browser.storage.local.set({ looks: value });
  }
}

/** Never synced. */
export const saveSites = (value: Sites): Promise<void> => browser.storage.local.set({ sites: value });

/** Never synced. */
export const saveCorporaOff = (value: readonly string[]): Promise<void> =>
  browser.storage.local.set({ corporaOff: [...value] });

/** Lets every open page know that a stored corpus is another now. Never synced. */
export const noteCorporaChanged = (): Promise<void> =>
  browser.storage.local.set({ corporaChanged: Date.now() });

/** Calls with the new settings whenever one of them changes anywhere; gives the function that stops it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (): void => void loadSettings().then(changed);
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
