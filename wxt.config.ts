import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { EXAMPLE_FILE } from './components/example/example-file';
import { READING } from './components/example/reading';
import { newsHosts } from './lib/extension/news-hosts';
import { patternOf } from './lib/extension/sites';

const GECKO_ID = 'hearsay@hearsay.example';
/** The oldest that Hearsay runs in. Nothing is rewritten for older ones: `light-dark()` would lose the card's own scheme. */
const OLDEST = { chrome: '128', firefox: '142' };
/** Not Alt with arrows: those are Back and Forward. Both can be bound to other keys in the browser's settings. */
const COMMANDS = {
  'next-mark': {
    suggested_key: { default: 'Alt+Shift+N' },
    description: '__MSG_commandNextMark__',
  },
  'previous-mark': {
    suggested_key: { default: 'Alt+Shift+P' },
    description: '__MSG_commandPreviousMark__',
  },
};

/** As WXT names them; "unlisted-page" is the welcome page. */
const VIEWS: ReadonlySet<string> = new Set(['popup', 'sidepanel', 'options', 'unlisted-page']);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  // Pictures and builds that tests leave behind are no sources.
  zip: { excludeSources: ['e2e/out/**'] },
  vite: ({ browser }) => ({
    plugins: [preact()],
    // The polyfill takes a global of this name for the API; in Chromium that may be a form of the page.
    define: browser === 'firefox' ? {} : { 'globalThis.browser': 'undefined' },
    build: {
      sourcemap: false,
      target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`],
      // Both preload modules by themselves.
      modulePreload: { polyfill: false },
    },
  }),
  manifest: ({ browser }) => ({
    name: 'Hearsay',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'contextMenus',
      'scripting',
      'storage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: newsHosts().map(patternOf),
    optional_host_permissions: ['*://*/*'],
    commands: COMMANDS,
    omnibox: { keyword: 'hearsay' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST.chrome }),
  }),
  hooks: {
    // What two views or more share is one file: it packs better than many small ones, and each view loads two.
    'vite:build:extendConfig': (entrypoints, config) => {
      const output = config.build?.rollupOptions?.output;
      if (entrypoints.every(({ type }) => VIEWS.has(type)) && output)
        Object.assign(output, { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } });
    },
    // The welcome page's article is data, and no view but that one needs it.
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: EXAMPLE_FILE, contents: JSON.stringify(READING) });
    },
    'build:manifestGenerated': (_, manifest) => {
      // Firefox would open the sidebar at once when Hearsay is installed.
      if (manifest.sidebar_action) Object.assign(manifest.sidebar_action, { open_at_install: false });
    },
  },
});
