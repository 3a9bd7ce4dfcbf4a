import { browser } from 'wxt/browser';
import type { Aside } from './library';

const KEY = 'aside';

/** What the panel shows above the page's claims; kept until the browser closes, since the background may stop at any moment. */
export async function loadAside(): Promise<Aside | null> {
  return ((await browser.storage.session.get(KEY))[KEY] as Aside | undefined) ?? null;
}

export const saveAside = (aside: Aside | null): Promise<void> =>
  browser.storage.session.set({ [KEY]: aside });

/** Lets the panel show what came of a request, or why nothing did. */
export const showAside = (asked: Promise<Aside | null>): Promise<void> =>
  asked
    .catch((error: unknown): Aside => {
      return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    })
    .then((aside) => (aside ? saveAside(aside) : undefined));

export function watchAside(changed: (aside: Aside | null) => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (KEY in changes) changed((changes[KEY]?.newValue as Aside | undefined) ?? null);
  });
}
