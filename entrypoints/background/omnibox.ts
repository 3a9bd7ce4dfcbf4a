import { browser } from 'wxt/browser';
import { citedKey } from '../../lib/corpus/cited';
import { claimantOf } from '../../lib/reading/claimant';
import { findClaims } from './answer-library';

interface Suggestion {
  readonly content: string;
  readonly description: string;
}

const MOST_SUGGESTED = 6;
const MOST_CHARACTERS = 160;

const shortened = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;

/** Chrome reads a description as XML; Firefox shows it as it is. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asText = (text: string): string =>
  import.meta.env.FIREFOX ? text : text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

/** The claims nearest to what is typed after "hearsay", each under its key. */
export async function suggest(typed: string): Promise<readonly Suggestion[]> {
  const found = typed.trim() === '' ? [] : await findClaims(typed, MOST_SUGGESTED);
  return found.map(({ cited }) => ({
    content: citedKey(cited.corpus, cited.id),
    description: asText(shortened([claimantOf(cited), cited.text].filter(Boolean).join(': '))),
  }));
}

/** The options page at a claim that was chosen, or at what was typed. */
const pageFor = (entered: string): string =>
  browser.runtime.getURL(`/options.html#find=${encodeURIComponent(entered.trim())}` as never);

/** Opens it where the browser says: "currentTab", "newForegroundTab" or "newBackgroundTab". */
export async function openEntered(entered: string, disposition: string): Promise<void> {
  const url = pageFor(entered);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
}
