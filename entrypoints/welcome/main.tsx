import '../../components/look/tokens.css';
import '../../components/look/base.css';
import '../../components/options/options.css';
import '../../components/card/card.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/welcome/welcome';
import { openPanel } from '../../lib/extension/panel';
import { loadSettings } from '../../lib/extension/stored-settings';
import { currentTab } from '../../lib/extension/tabs';
import { showTheme } from '../shared/theme';
import { browserTranslate } from '../shared/translate';

const t = browserTranslate();
document.title = t('welcomeTitle');

// Known before the click: browsers open a panel only while the click is being handled.
let tabId = 0;
void currentTab().then((tab) => {
  tabId = tab?.id ?? 0;
});

void loadSettings().then(({ looks }) => showTheme(looks.theme));
render(
  <Welcome
    t={t}
    onPanel={() => void openPanel(tabId)}
    onOptions={() => void browser.runtime.openOptionsPage()}
  />,
  document.body,
);
