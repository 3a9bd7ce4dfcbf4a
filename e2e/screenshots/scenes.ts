/** One picture: a view with made-up content, as some reader sees it. */
export interface Scene {
  readonly name: string;
  /** What the gallery is asked for. */
  readonly asked: { readonly view: string } & Readonly<Record<string, string>>;
  /** Of the window, in CSS pixels. */
  readonly width: number;
  /** Colours that the system forces upon the page. */
  readonly forced?: 'light' | 'dark';
  /** The reader wants no movement; or the page goes to paper. */
  readonly media?: 'still' | 'print';
  readonly vision?: 'protanopia' | 'deuteranopia' | 'tritanopia';
  /** 2 is what 200 % zoom does: half as many CSS pixels. */
  readonly zoom?: number;
}

/** Whether any browser can show it without being told to force colours, to zoom or to see otherwise. */
export const isPlain = ({ forced, vision, zoom, media }: Scene): boolean =>
  !forced && !vision && !zoom && !media;

const THEMES = ['light', 'dark'] as const;
const STATES = [
  'empty',
  'asking',
  'reading',
  'off',
  'not-article',
  'foreign',
  'failed',
  'forbidden',
  'no-permission',
] as const;

const inThemes = (
  name: string,
  width: number,
  asked: Scene['asked'],
  more: Partial<Scene> = {},
): readonly Scene[] =>
  THEMES.map((theme) => ({ name: `${name}-${theme}`, width, asked: { ...asked, theme }, ...more }));

/** The views with an article, as they are most of the time. */
export const MAIN: readonly Scene[] = [
  ...inThemes('popup', 360, { view: 'popup-read' }),
  ...inThemes('panel', 380, { view: 'panel-read' }),
  ...inThemes('panel-why', 380, { view: 'panel-read', open: 'why' }),
  ...inThemes('panel-voices', 380, { view: 'panel-read', tab: 'voices' }),
  ...inThemes('panel-language', 380, { view: 'panel-read', tab: 'language' }),
  ...inThemes('panel-unread', 380, { view: 'panel-read', tab: 'unread' }),
  ...inThemes('panel-looked-up', 380, { view: 'panel-looked-up' }),
  ...inThemes('panel-added', 380, { view: 'panel-added' }),
  ...inThemes('panel-menu', 380, { view: 'panel-read', open: 'menu' }),
  ...inThemes('card', 380, { view: 'card' }),
  ...inThemes('options', 760, { view: 'options' }),
  ...inThemes('welcome', 860, { view: 'welcome' }),
];

/** Everything else: states, narrow panels, zoom, forced colours, kinds of colour vision, languages. */
export const REST: readonly Scene[] = [
  ...STATES.flatMap((state) => [
    { name: `panel-${state}`, asked: { view: `panel-${state}`, theme: 'light' }, width: 380 },
    { name: `popup-${state}`, asked: { view: `popup-${state}`, theme: 'dark' }, width: 360 },
  ]),
  ...inThemes('panel-narrow', 320, { view: 'panel-read' }),
  ...inThemes('panel-zoomed', 380, { view: 'panel-read' }, { zoom: 2 }),
  ...inThemes('options-zoomed', 640, { view: 'options' }, { zoom: 2 }),
  ...THEMES.flatMap((forced) =>
    ['popup-read', 'panel-read', 'card', 'options'].map((view) => ({
      name: `${view}-forced-${forced}`,
      asked: { view },
      width: 380,
      forced,
    })),
  ),
  {
    name: 'panel-reading-still',
    asked: { view: 'panel-reading', theme: 'light' },
    width: 380,
    media: 'still',
  },
  { name: 'panel-print', asked: { view: 'panel-read', theme: 'dark' }, width: 700, media: 'print' },
  ...(['protanopia', 'deuteranopia', 'tritanopia'] as const).flatMap((vision) =>
    inThemes(`welcome-${vision}`, 860, { view: 'welcome' }, { vision }),
  ),
  ...['de', 'es', 'fr', 'ru', 'uk'].flatMap((lang) => [
    { name: `popup-${lang}`, asked: { view: 'popup-read', lang, theme: 'light' }, width: 360 },
    { name: `panel-${lang}`, asked: { view: 'panel-read', lang, theme: 'light' }, width: 320 },
    { name: `options-${lang}`, asked: { view: 'options', lang, theme: 'dark' }, width: 380 },
    { name: `welcome-${lang}`, asked: { view: 'welcome', lang, theme: 'light' }, width: 760 },
  ]),
];
