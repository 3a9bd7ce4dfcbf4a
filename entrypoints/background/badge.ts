import { browser } from 'wxt/browser';
import type { PageState } from '../../lib/extension/page-state';
import { isAnswered } from '../../lib/reading/marks-under';

const COLOR = '#8f6b00';

/** On the toolbar icon of a tab: how many of its claims somebody contradicts, denies, mirrors or qualifies. */
export async function showBadge(state: PageState, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  const claims = state.kind === 'read' ? state.reading.analysis.claims : [];
  const answered = claims.filter(isAnswered).length;
  try {
    await browser.action.setBadgeBackgroundColor({ color: COLOR, tabId });
    await browser.action.setBadgeText({ text: answered > 0 ? String(answered) : '', tabId });
  } catch {
    // The tab has been closed meanwhile.
  }
}
