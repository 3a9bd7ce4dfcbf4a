import { browser } from 'wxt/browser';
import type { PanelActions } from '../../components/panel/tab-actions';
import { saveAside } from '../../lib/extension/aside';
import { askBackground } from '../../lib/extension/messaging';
import type { Reading } from '../../lib/extension/page-state';
import type { ClaimView } from '../../lib/reading/claim-view';

/** Takes claims of a page into the reader's own corpus, with who says it, where and when. */
export function ownClaims(current: () => Reading | null): Pick<PanelActions, 'onAdd' | 'onOwn'> {
  const add = async ({ text, source }: ClaimView): Promise<void> => {
    const article = current()?.article;
    const key = await askBackground('addClaim', {
      text,
      claimant: source?.name ?? null,
      outlet: article?.siteName ?? null,
      title: article?.title ?? null,
      url: article?.url ?? null,
      date: article?.publishedTime ?? null,
    });
    const claim = await askBackground('shelvedClaim', key);
    if (claim) await saveAside({ kind: 'added', claim });
  };
  return {
    onAdd: (claim) => void add(claim),
    onOwn: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#own' as never) }),
  };
}
