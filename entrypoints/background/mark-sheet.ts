import { type Browser, browser } from 'wxt/browser';
import { highlightSheet, SCHEMES } from '../../components/look/mark-styles';
import { highlightName } from '../../lib/page/mark';

/** All rules for the marks, for pages set dark on light and light on dark. */
const sheet = (): string =>
  SCHEMES.map((scheme) => highlightSheet(scheme, (kind) => highlightName(kind, scheme))).join('\n');

/**
 * Gives a tab the look of the marks, without touching its DOM; as a user's sheet, which shadow trees have too. To be done
 * before there are marks: it is cheaper.
 */
export async function insertMarkStyles({ tab }: Browser.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) throw new Error('Only a page may ask for styles.');
  await browser.scripting.insertCSS({
    target: { tabId: tab.id, allFrames: true },
    css: sheet(),
    origin: 'USER',
  });
}
