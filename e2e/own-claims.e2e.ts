import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { inEachBrowser } from './kit/browsers';
import { BRIDGE, bridgeSite, options, press } from './kit/collections';
import { stateOf } from './kit/page';

/** Events of Chromium's own extension API can be set off by hand. */
interface Dispatches {
  readonly dispatch: (...args: readonly unknown[]) => void;
}
declare const chrome: Browser;

inEachBrowser('Claims of one’s own, and looking up', { site: bridgeSite }, (driver, engine) => {
  it('keeps a claim that was added from the panel, and its link, over a stop and an update of Hearsay', async () => {
    await driver().open(BRIDGE);
    await stateOf(driver(), 'read');
    await driver().click('popup', '.popup-buttons button');
    await driver().until('panel', () => document.querySelector('.claims > li'));
    await driver().click('panel', '.claims > li [title="Add to my claims"]');
    const added = await driver().until(
      'panel',
      () => document.querySelector<HTMLElement>('.aside .said')?.innerText,
    );
    await driver().stopBackground();
    await options(driver());
    await press(driver(), 'Link to another claim');
    await driver().run('page', () => {
      const search = document.querySelector<HTMLInputElement>('.link-form input');
      if (!search) throw new Error('no search');
      search.value = 'prisoners executed';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await driver().until('page', () => document.querySelector('.link-form .choose'));
    await driver().run('page', () => document.querySelector<HTMLElement>('.link-form .choose')?.click());
    await driver().until('page', () => document.querySelector('.own .link'));
    // With its update, the pages of an extension close.
    await driver().open(BRIDGE);
    await driver().befall('updated');
    await options(driver());
    const own = await driver().until('page', () => {
      const text = document.querySelector<HTMLElement>('.own')?.innerText;
      return text?.includes('contradicts') || text?.includes('Contradicted') ? text : null;
    });
    expect(own).toContain(added);
  });

  if (engine === 'chromium')
    it('looks a selection up and adds it, by the events of the menu (no driver can press a native menu)', async () => {
      await driver().open(BRIDGE);
      await stateOf(driver(), 'read');
      await driver().click('popup', '.popup-buttons button');
      const chosen = (menuItemId: string, selectionText: string, pageUrl: string) =>
        driver().background(
          async (item: string, text: string, url: string) => {
            const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
            const { onClicked } = chrome.contextMenus as unknown as { onClicked: Dispatches };
            onClicked.dispatch({ menuItemId: item, selectionText: text, pageUrl: url }, tab);
          },
          menuItemId,
          selectionText,
          pageUrl,
        );
      const shows = (words: string) =>
        driver().until(
          'panel',
          (wanted: string) => document.querySelector<HTMLElement>('.aside')?.innerText.includes(wanted),
          words,
        );
      await chosen('look-up', 'Russian troops executed nine captured Ukrainian soldiers', BRIDGE);
      await shows('Looked up');
      await driver().until('panel', () => document.querySelector('.aside .answer'));
      await chosen('look-up', 'The old lighthouse was painted green', BRIDGE);
      await shows('No collection holds this claim');
      await chosen('add-claim', 'the old bridge may have been damaged by a ship', BRIDGE);
      await shows('Added to your claims');
      await options(driver());
      const own = await driver().until('page', () => document.querySelector<HTMLElement>('.own')?.innerText);
      expect(own).toContain('the old bridge may have been damaged by a ship');
      expect(own).toContain('Lena Orsted');
    });

  if (engine === 'chromium')
    it('opens what the address bar was given, by its event (no driver can type there)', async () => {
      await driver().open(BRIDGE);
      await driver().background(() => {
        const { onInputEntered } = chrome.omnibox as unknown as { onInputEntered: Dispatches };
        onInputEntered.dispatch('prisoners executed', 'newForegroundTab');
      });
      const opened = () =>
        driver().background(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? ''));
      await expect.poll(opened).toContain(`${driver().origin}options.html#find=prisoners%20executed`);
    });

  it('finds a claim by its words, and by the key that the address bar hands over', async () => {
    await options(driver(), '#find=prisoners%20executed');
    const found = await driver().until(
      'page',
      () => document.querySelectorAll('.claim-search li').length || null,
    );
    expect(found).toBeGreaterThan(3);
    const key = await driver().run('page', async () => {
      const corpus = await (await fetch('/corpus/seed.json')).json();
      return `${corpus.id}/${corpus.claims[0].id}`;
    });
    await options(driver(), `?named#find=${encodeURIComponent(key)}`);
    await driver().until('page', () => document.querySelectorAll('.claim-search > ul > li').length === 1);
  });
});
