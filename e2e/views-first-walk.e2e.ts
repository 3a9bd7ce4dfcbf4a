import { expect, it } from 'vitest';
import type { Driver, Place, Site } from './drivers/driver';
import { inEachBrowser } from './kit/browsers';
import { BLOG, demoArticle, NEWS } from './kit/news';
import { badgeOf, marked, namesOn } from './kit/page';

/** The way of somebody who has just installed Hearsay, without instructions, to "who denies this?". */
const site: Site = ({ pathname }) => (pathname === '/news/demo' ? { body: demoArticle() } : null);
const MOST_CLICKS = 3;

const DENIED = 'Denied by the Kremlin';
const CLAIM = 'Russian forces had executed nine captured Ukrainian soldiers';

/** Whether a relation's name stands, in sight, with the words of a claim close by. */
const answered = (driver: Driver, place: Place): Promise<unknown> =>
  driver.until(
    place,
    (relation: string, claim: string) => {
      const name = [...document.querySelectorAll('.relation')].find((each) =>
        each.textContent?.includes(relation),
      );
      const box = name?.getBoundingClientRect();
      const around = name?.closest('li');
      return box && box.height > 0 && around?.textContent?.includes(claim);
    },
    DENIED,
    CLAIM,
  );

inEachBrowser('the first walk', { site }, (driver) => {
  // Who needs one click more than that has lost the way.
  let clicksLeft = MOST_CLICKS;
  const spend = (): void => {
    if (clicksLeft-- === 0) throw new Error(`more than ${MOST_CLICKS} clicks`);
  };
  const clickIcon = (): Promise<void> => {
    spend();
    return driver().clickIcon();
  };
  const click = (place: Place, selector: string): Promise<void> => {
    spend();
    return driver().click(place, selector);
  };

  // The driver has seen the welcome page open by itself after the installation.
  it('is told by the welcome page what the marks mean, where they are drawn, and to click the icon', async () => {
    await driver().open(`${driver().origin}welcome.html`);
    await driver().until('page', () => document.querySelector('.example-card .relation') !== null);
    const says = await driver().run('page', () => document.body.innerText);
    expect(says).toContain('Denied by');
    expect(says).toContain('A claim that somebody answers');
    expect(says).toContain('click its icon');
    expect(says).toContain('pin Hearsay');
  });

  it('sees the marks on a news site without a click, and the number of answered claims on the icon', async () => {
    await driver().open(`http://${NEWS}/news/demo`);
    await marked(driver());
    expect((await namesOn(driver())).length).toBeGreaterThan(0);
  });

  it('learns from the popup who denies what: one click', async () => {
    await clickIcon();
    await answered(driver(), 'popup');
    await expect.poll(async () => Number(await badgeOf(driver()))).toBeGreaterThan(0);
  });

  it('opens the side panel with all of it: two clicks', async () => {
    await click('popup', '.popup-buttons button');
    await answered(driver(), 'panel');
  });

  it('reads why the two are set side by side: three clicks', async () => {
    await driver().run(
      'panel',
      (relation: string) => {
        const name = [...document.querySelectorAll('.relation')].find((each) =>
          each.textContent?.includes(relation),
        );
        name?.parentElement?.querySelector('summary')?.setAttribute('id', 'why');
      },
      DENIED,
    );
    await click('panel', '#why');
    const why = await driver().until(
      'panel',
      () => document.querySelector('#why')?.closest('details[open]')?.textContent,
    );
    expect(why).toContain('Found through');
  });

  it('comes as far on any other site: the click on the icon reads the page', async () => {
    clicksLeft = 1;
    await driver().open(`http://${BLOG}/news/demo`);
    expect(await namesOn(driver())).toEqual([]);
    await clickIcon();
    await answered(driver(), 'popup');
    await marked(driver());
  });
});
