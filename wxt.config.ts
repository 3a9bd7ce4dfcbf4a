import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
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

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact()],
    build: { sourcemap: false, target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`] },
  }),
  manifest: ({ browser }) => ({
    name: 'Hearsay',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: newsHosts().map(patternOf),
    optional_host_permissions: ['*://*/*'],
    commands: COMMANDS,
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
    'build:manifestGenerated': (_, manifest) => {
      // Firefox would open the sidebar at once when Hearsay is installed.
      if (manifest.sidebar_action) Object.assign(manifest.sidebar_action, { open_at_install: false });
    },
  },
});
