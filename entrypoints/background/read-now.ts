import { browser } from 'wxt/browser';
import { askPage } from '../../lib/extension/messaging';
import type { TabState } from '../../lib/extension/page-state';
import { READER_FILE } from '../../lib/extension/registration';
import { refusal } from '../../lib/extension/tabs';

/** Reads a tab whatever the settings say. The click on the icon has granted this one page; nothing else is needed. */
export async function readNow(tab: number): Promise<TabState> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [READER_FILE] });
  } catch (error) {
    return refusal(tab, error);
  }
  return askPage(tab, 'read');
}
