import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

const GECKO_ID = 'hearsay@hearsay.example';

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
    optional_host_permissions: ['*://*/*'],
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
      : { minimum_chrome_version: '125' }),
  }),
});
