import { type Browser, browser } from 'wxt/browser';
import { highlightSheet, SCHEMES } from '../../components/look/mark-styles';
import { highlightName } from '../../lib/page/mark';

/**
 * Where the rules stand. In Chromium highlights are inherited (CSS Pseudo-Elements 4), into shadow trees, too: on the root
 * they cost next to nothing; on every element some 90 µs each, since each name's style is worked out wherever a rule may
 * match. Firefox does that only where text is marked, and inherits nothing: there a user's sheet reaches into shadow trees.
 */
const { on, origins } = import.meta.env.FIREFOX
  ? ({ on: '', origins: ['USER', 'AUTHOR'] } as const)
  : ({ on: ':root', origins: ['AUTHOR'] } as const);

/** All rules for the marks, for pages set dark on light and light on dark. */
const sheet = (): string =>
  SCHEMES.map((scheme) => highlightSheet(scheme, (kind) => highlightName(kind, scheme), on)).join('\n');

/** Gives a tab the look of the marks, without touching its DOM. To be done before there are marks: it is cheaper. */
export async function insertMarkStyles({ tab }: Browser.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) throw new Error('Only a page may ask for styles.');
  const target = { tabId: tab.id, allFrames: true };
  await Promise.all(origins.map((origin) => browser.scripting.insertCSS({ target, css: sheet(), origin })));
}
