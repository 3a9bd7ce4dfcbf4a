import { type Browser, browser } from 'wxt/browser';
import { highlightSheet, SCHEMES } from '../../components/look/mark-styles';
import { highlightName } from '../../lib/page/mark';

/** All rules for the marks, for pages set dark on light and light on dark. */
const sheet = (): string =>
  SCHEMES.map((scheme) => highlightSheet(scheme, (kind) => highlightName(kind, scheme))).join('\n');

/** A user's sheet reaches into shadow trees; but Chromium paints the wash behind marks only for an author's. */
const ORIGINS = ['USER', 'AUTHOR'] as const;

/** Gives a tab the look of the marks, without touching its DOM. To be done before there are marks: it is cheaper. */
export async function insertMarkStyles({ tab }: Browser.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) throw new Error('Only a page may ask for styles.');
  const target = { tabId: tab.id, allFrames: true };
  await Promise.all(ORIGINS.map((origin) => browser.scripting.insertCSS({ target, css: sheet(), origin })));
}
