import { browser } from 'wxt/browser';
import type { PanelActions } from '../../components/panel/tab-actions';
import { showAside } from '../../lib/extension/aside';
import type { Aside } from '../../lib/extension/library';
import { askBackground } from '../../lib/extension/messaging';
import type { Reading } from '../../lib/extension/page-state';
import type { ClaimView } from '../../lib/reading/claim-view';

/** Takes claims of a page into the reader's own corpus, with who says it, where and when. */
export function ownClaims(current: () => Reading | null): Pick<PanelActions, 'onAdd' | 'onOwn'> {
  const add = async ({ text, source }: ClaimView): Promise<Aside | null> => {
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
    return claim && { kind: 'added', claim };
  };
  return {
    onAdd: (claim) => void showAside(add(claim)),
    onOwn: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#own' as never) }),
  };
}
