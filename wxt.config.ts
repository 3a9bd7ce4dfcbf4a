import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { newsSites, patternOf } from './lib/extension/sites';

const GECKO_ID = 'hearsay@hearsay.example';
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
  vite: () => ({ plugins: [preact()], build: { sourcemap: false } }),
  manifest: ({ browser }) => ({
    name: 'Hearsay',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: newsSites().map(patternOf),
    optional_host_permissions: ['*://*/*'],
    commands: COMMANDS,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      // Firefox would open the sidebar at once when Hearsay is installed.
      if (manifest.sidebar_action) Object.assign(manifest.sidebar_action, { open_at_install: false });
    },
  },
});
