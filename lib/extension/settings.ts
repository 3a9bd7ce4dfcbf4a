/** Where Hearsay reads by itself: the list of news sites, every site, or only on click. */
export const SITE_MODES = ['news', 'all', 'click'] as const;
export type SiteMode = (typeof SITE_MODES)[number];

/** The layers of marks on a page; each can be switched off. */
export const LAYERS = ['flags', 'speculation', 'sources', 'answers'] as const;
export type Layer = (typeof LAYERS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How marks and views look; synced where the browser syncs. */
export interface Looks {
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly theme: Theme;
}

/** Where Hearsay runs; never synced. Hosts are stored without "www.". */
export interface Sites {
  readonly mode: SiteMode;
  /** Hosts on which Hearsay stays silent. */
  readonly off: readonly string[];
  /** Hosts that the reader added. */
  readonly on: readonly string[];
}

export interface Settings {
  readonly looks: Looks;
  readonly sites: Sites;
  /** Ids of corpora that are switched off. */
  readonly corporaOff: readonly string[];
  /** When a stored corpus last changed, in milliseconds since 1970: what was read before is to be answered anew. */
  readonly corporaChanged: number;
}

export const DEFAULT_SETTINGS: Settings = {
  looks: { layers: { flags: true, speculation: true, sources: true, answers: true }, theme: 'auto' },
  sites: { mode: 'news', off: [], on: [] },
  corporaOff: [],
  corporaChanged: 0,
};
