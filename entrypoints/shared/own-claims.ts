import { browser } from 'wxt/browser';
import type { PanelActions } from '../../components/panel/tab-actions';
import { showAside } from '../../lib/extension/aside';
import type { Aside } from '../../lib/extension/library';
import { askBackground } from '../../lib/extension/messaging';
import type { Reading } from '../../lib/extension/page-state';
import type { ClaimView } from '../../lib/reading/claim-view';
import { keptWords } from '../../lib/reading/kept-words';

/** Takes claims of a page into the reader's own corpus, with who says it, where and when. */
export function ownClaims(current: () => Reading | null): Pick<PanelActions, 'onAdd' | 'onOwn'> {
  const add = async ({ index, span, source }: ClaimView): Promise<Aside | null> => {
    const reading = current();
    if (!reading) return null;
    const { siteName, title, url, publishedTime } = reading.article;
    const key = await askBackground('addClaim', {
      text: keptWords(reading, index, span),
      claimant: source?.name ?? null,
      outlet: siteName,
      title,
      url,
      date: publishedTime,
    });
    const claim = await askBackground('shelvedClaim', key);
    return claim && { kind: 'added', claim };
  };
  return {
    onAdd: (claim) => void showAside(add(claim)),
    onOwn: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#own' as never) }),
  };
}
