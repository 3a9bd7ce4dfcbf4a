import '../../lib/extension/test-kit';
import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/extension/settings';
import { withGranted } from './keep-granted';

const { sites } = DEFAULT_SETTINGS;

it.each([
  ['a host', ['*://*.example.org/*'], { ...sites, on: ['example.org'] }],
  ['a host that is on the list of news sites', ['*://*.bbc.com/*'], sites],
  ['every site', ['*://*/*'], sites],
  ['nothing', [], sites],
])('keeps what was granted: %s', (_name, origins, kept) => {
  expect(withGranted(sites, origins)).toEqual(kept);
});

it('leaves a news site switched off: the browser may give all of them back at once', () => {
  const silenced = { ...sites, off: ['bbc.com', 'live.bbc.com', 'example.org'] };
  expect(withGranted(silenced, ['*://*.bbc.com/*', '*://*.cnn.com/*'])).toEqual(silenced);
});

it('reads again a host that was switched off', () => {
  expect(withGranted({ ...sites, off: ['example.org'] }, ['*://*.example.org/*'])).toEqual({
    ...sites,
    on: ['example.org'],
  });
});
