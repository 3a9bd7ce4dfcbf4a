import { browser } from 'wxt/browser';
import { newsHosts } from './news-hosts';
import { patternOf } from './sites';

/** Tests see the manifest's permissions as the build writes them. */
const manifest = {
  manifest_version: 3,
  name: 'Hearsay',
  version: '0',
  host_permissions: newsHosts().map(patternOf),
};
Object.assign(browser.runtime, { getManifest: () => manifest });
