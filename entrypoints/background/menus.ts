import { type Browser, browser } from 'wxt/browser';
import type { NewClaim } from '../../lib/corpus/import/own-corpus';
import { showAside } from '../../lib/extension/aside';
import type { Aside } from '../../lib/extension/library';
import { askPage } from '../../lib/extension/messaging';
import { openPanel } from '../../lib/extension/panel';
import { sourceOf } from '../../lib/reading/claim-source';
import { keptWords } from '../../lib/reading/kept-words';
import type { Article } from '../../lib/text/article';
import { overlaps } from '../../lib/text/span';
import { addClaim, findClaim } from './answer-library';
import { lookUp } from './look-up';

type Clicked = Pick<Browser.contextMenus.OnClickData, 'menuItemId' | 'selectionText' | 'pageUrl'>;
type Tab = Pick<Browser.tabs.Tab, 'id' | 'title'>;
type Source = Omit<Article, 'text'>;

const MENUS = { 'look-up': 'menuLookUp', 'add-claim': 'menuAdd' } as const;

/** Browsers keep the menus of an extension until it is updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, message] of Object.entries(MENUS))
    browser.contextMenus.create({
      id,
      title: browser.i18n.getMessage(message as never),
      contexts: ['selection'],
    });
}

/** What is known of the page, and who says the selected words there, or denies them, where the page has been read. */
async function sourceIn(selected: string, tab: Tab | undefined, pageUrl: string | undefined) {
  const state = tab?.id === undefined ? null : await askPage(tab.id, 'state').catch(() => null);
  const read = state?.kind === 'read' ? state.reading : null;
  const source: Source = read?.article ?? {
    title: tab?.title ?? null,
    byline: null,
    siteName: null,
    publishedTime: null,
    lang: null,
    url: pageUrl ?? null,
  };
  const start = read?.article.text.indexOf(selected) ?? -1;
  const place = { start, end: start + selected.length };
  const index = start < 0 ? -1 : (read?.analysis.claims.findIndex((claim) => overlaps(claim, place)) ?? -1);
  const claim = read?.analysis.claims[index];
  if (!read || !claim) return { source, claimant: null, text: selected };
  const claimant = sourceOf(read, claim.attribution)?.name ?? null;
  return { source, claimant, text: keptWords(read, index, place) };
}

const newClaim = (text: string, claimant: string | null, source: Source): NewClaim => ({
  text,
  claimant,
  outlet: source.siteName,
  title: source.title,
  url: source.url,
  date: source.publishedTime,
});

/** Looks the selected words up, or adds them to the reader's own; null where no words are selected. */
async function asideFor({ menuItemId, selectionText, pageUrl }: Clicked, tab?: Tab): Promise<Aside | null> {
  const selected = selectionText?.replace(/\s+/g, ' ').trim() ?? '';
  if (selected === '') return null;
  const { source, claimant, text } = await sourceIn(selected, tab, pageUrl);
  if (menuItemId === 'look-up') return lookUp(selected, source);
  const claim = await findClaim(await addClaim(newClaim(text, claimant, source)));
  return claim && { kind: 'added', claim };
}

/** The panel opens first, for a browser allows that only at once, in answer to the click; then it shows what came of it. */
export function answerMenu(clicked: Clicked, tab?: Tab): void {
  openPanel(tab?.id ?? 0).catch(() =>
    browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') }),
  );
  void showAside(asideFor(clicked, tab));
}
