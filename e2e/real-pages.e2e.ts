import { describe, expect, it } from 'vitest';
import { inEachBrowser } from './kit/browsers';
import { expectExactMarks } from './kit/exact-marks';
import { drawnOn, htmlOf, marked, stateOf } from './kit/page';
import { haveSavedPages, plainTwin, savedPages, siteOf } from './kit/saved-pages';
import { anchor, faultsOf, notesOf, textOnPage } from './kit/taken-along';

const pages = [
  ...savedPages('fundus', 'fixtures.jsonl', [
    'APNews_2024_09_03',
    'BBC_2024_08_01',
    'EveningStandard_2024_05_02',
    'GlobalNews_2026_05_24',
    'Reuters_2024_03_07',
    'TheGuardian_2024_02_24',
    'WashingtonPost_2024_04_26',
  ]),
  ...savedPages('readability-news', 'pages.jsonl', ['nytimes-1', 'telegraph']),
];

describe.skipIf(!haveSavedPages)('saved news pages (../shared/pages)', () => {
  inEachBrowser('a news page', { site: siteOf(pages) }, (driver) => {
    it.each(pages)(
      '$name is read by itself, marked exactly, left as it was, and can be taken along',
      async ({ url }) => {
        await driver().open(plainTwin(url));
        const before = await htmlOf(driver());
        await driver().open(url.href);
        await marked(driver());
        const { reading } = await stateOf(driver(), 'read');
        const drawn = await drawnOn(driver());
        const { analysis } = reading;
        expectExactMarks(drawn, reading);
        expect(analysis.attributions.length + analysis.flags.length).toBeGreaterThan(0);
        expect(await htmlOf(driver())).toBe(before);

        expect(faultsOf(reading)).toEqual([]);
        const text = await textOnPage(driver());
        const lost = notesOf(reading).filter((note) => anchor(text, note) < 0);
        expect(lost.map(({ target }) => target.selector)).toEqual([]);
      },
    );
  });
});
