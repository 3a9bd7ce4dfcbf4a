import '../../components/look/tokens.css';
import '../../components/look/base.css';
import '../../components/panel/panel.css';
import '../../components/popup/popup.css';
import '../../components/card/card.css';
import '../../components/options/options.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { makeTranslate, messagesFrom } from '../../components/translate';
import { isPlain, MAIN, REST } from './scenes';
import { Sheet } from './sheet';
import { VIEWS } from './views';

/** Draws one view with made-up content (`?view=popup-read&lang=uk&theme=dark`), or all of them (`?view=sheet`). */
const MESSAGES = import.meta.glob<Record<string, { readonly message: string }>>(
  '../../public/_locales/*/messages.json',
  { eager: true, import: 'default' },
);

const asked = new URLSearchParams(location.search);
const lang = asked.get('lang') ?? 'en';
const t = makeTranslate(messagesFrom(MESSAGES[`../../public/_locales/${lang}/messages.json`] ?? {}));
const view =
  asked.get('view') === 'sheet'
    ? () => <Sheet scenes={[...MAIN, ...REST].filter(isPlain)} />
    : VIEWS[asked.get('view') ?? ''];
if (!view) throw new Error(`No view “${asked.get('view')}”. There are: ${Object.keys(VIEWS).join(', ')}.`);

document.documentElement.lang = t.locale;
document.documentElement.dataset.theme = asked.get('theme') ?? 'auto';
render(view(t), document.body);
// For those who measure: when it was on the screen, counted from the start of the navigation.
requestAnimationFrame(() => setTimeout(() => performance.mark('drawn')));

const { tab, open } = Object.fromEntries(asked);
if (tab) document.querySelector<HTMLElement>(`#tab-${tab}`)?.click();
if (open) requestAnimationFrame(() => openAll(open));

function openAll(what: string): void {
  for (const each of document.querySelectorAll<HTMLDetailsElement>(`details.${what}`)) each.open = true;
}
