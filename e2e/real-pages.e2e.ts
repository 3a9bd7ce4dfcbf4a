import { describe, expect, it } from 'vitest';
import { inEachBrowser } from './kit/browsers';
import { expectExactMarks } from './kit/exact-marks';
import { drawnOn, htmlOf, marked, stateOf } from './kit/page';
import { haveSavedPages, hostsOf, plainTwin, savedPages, siteOf } from './kit/saved-pages';

const pages = [
  ...savedPages('fundus', 'fixtures.jsonl', [
    'APNews_2024_09_03',
    'BBC_2024_08_01',
    'CBCNews_2024_08_08',
    'EveningStandard_2024_05_02',
    'GlobalNews_2026_05_24',
    'Reuters_2024_03_07',
    'TheGuardian_2024_02_24',
    'TheIndependent_2024_11_22',
    'DailyMaverick_2026_01_06',
    'WashingtonPost_2024_04_26',
  ]),
  ...savedPages('readability-news', 'pages.jsonl', ['bbc-1', 'nytimes-1', 'wapo-1', 'telegraph']),
];

describe.skipIf(!haveSavedPages)('saved news pages (../shared/pages)', () => {
  inEachBrowser('a news page', { site: siteOf(pages), hosts: hostsOf(pages) }, (driver) => {
    it.each(pages)('$name is read by itself, marked exactly, and left as it was', async ({ url }) => {
      await driver().open(plainTwin(url));
      const before = await htmlOf(driver());
      await driver().open(url.href);
      await marked(driver());
      const drawn = await drawnOn(driver());
      const { reading } = await stateOf(driver(), 'read');
      const { analysis } = reading;
      expectExactMarks(drawn, reading);
      expect(analysis.attributions.length + analysis.flags.length).toBeGreaterThan(0);
      expect(await htmlOf(driver())).toBe(before);
    });
  });
});
