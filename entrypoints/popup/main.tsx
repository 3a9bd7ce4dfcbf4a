import '../../components/look/tokens.css';
import '../../components/look/base.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { Popup } from '../../components/popup/popup';
import { openPanel } from '../../lib/extension/panel';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/extension/settings';
import { isCovered, isSwitchedOff, readsAlone } from '../../lib/extension/sites';
import { loadSettings, saveLooks, saveSites, watchSettings } from '../../lib/extension/stored-settings';
import { revealIn } from '../../lib/extension/tabs';
import { type FollowedTab, followTab, NO_TAB } from '../shared/follow-tab';
import { keepFocus } from '../shared/keep-focus';
import { switchedOff, switchedOn } from '../shared/site-switch';
import { allowSite, tabActions } from '../shared/tab-actions';
import { showTheme } from '../shared/theme';
import { browserTranslate } from '../shared/translate';
import { viewState } from '../shared/view-state';

const t = browserTranslate();
let now: FollowedTab & { readonly settings: Settings } = { ...NO_TAB, settings: DEFAULT_SETTINGS };
const tab = (): number | null => now.tab?.id ?? null;

function switchSite(on: boolean): void {
  const { sites } = now.settings;
  const host = now.tab?.host;
  if (!host) return;
  if (on && sites.mode !== 'all' && !isCovered(sites, host)) void allowSite(host);
  else void saveSites(on ? switchedOn(sites, host) : switchedOff(sites, host));
}

let opened = false;
/** The click that opened the popup asks for this page: it is read, unless the reader has switched its site off. */
function readOnOpening(): void {
  const { state, tab: at, settings } = now;
  if (opened || state === null || settings === DEFAULT_SETTINGS) return;
  opened = true;
  if (state.kind === 'off' && !isSwitchedOff(settings.sites, at?.host ?? '')) queueMicrotask(actions.onRead);
}

const actions = tabActions(tab, (change) => tell(change));
const tell = viewState(now, (state) => {
  now = state;
  const { looks, sites } = state.settings;
  showTheme(looks.theme);
  readOnOpening();
  render(
    <Popup
      {...{ t, ...actions }}
      state={state.state}
      host={state.tab?.host ?? null}
      siteOn={sites.mode === 'click' ? null : readsAlone(sites, state.tab?.host ?? '')}
      layers={looks.layers}
      onSite={switchSite}
      onLayer={(layer, on) => void saveLooks({ ...looks, layers: { ...looks.layers, [layer]: on } })}
      onPanel={() => void openPanel(tab() ?? 0).then(() => window.close())}
      onReveal={(span) => void revealIn(tab() ?? 0, span)}
    />,
    document.body,
  );
});

keepFocus();
followTab(tell);
void loadSettings().then((settings) => tell({ settings }));
watchSettings((settings) => tell({ settings }));
