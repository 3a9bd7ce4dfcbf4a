import { browser } from 'wxt/browser';
import { makeTranslate, type Translate } from '../../components/translate';

/** The messages of the browser's language; sets the page's `lang` by the way. */
export function browserTranslate(): Translate {
  const t = makeTranslate((key, values) => browser.i18n.getMessage(key as never, values));
  document.documentElement.lang = t.locale;
  return t;
}
