import '../../components/look/tokens.css';
import '../../components/look/base.css';
import '../../components/panel/panel.css';
import { render } from 'preact';
import { Panel } from '../../components/panel/panel';
import { loadAside, saveAside, watchAside } from '../../lib/extension/aside';
import type { Aside } from '../../lib/extension/library';
import { DEFAULT_SETTINGS, type Theme } from '../../lib/extension/settings';
import { loadSettings, watchSettings } from '../../lib/extension/stored-settings';
import { revealIn } from '../../lib/extension/tabs';
import { type FollowedTab, followTab, NO_TAB } from '../shared/follow-tab';
import { keepFocus } from '../shared/keep-focus';
import { ownClaims } from '../shared/own-claims';
import { tabActions } from '../shared/tab-actions';
import { takeAlong } from '../shared/take-along';
import { showTheme } from '../shared/theme';
import { browserTranslate } from '../shared/translate';
import { viewState } from '../shared/view-state';

const t = browserTranslate();
interface Shown extends FollowedTab {
  readonly theme: Theme;
  readonly aside: Aside | null;
}
let now: Shown = { ...NO_TAB, theme: DEFAULT_SETTINGS.looks.theme, aside: null };
const tab = (): number | null => now.tab?.id ?? null;

const actions = {
  ...tabActions(tab, (change) => tell(change)),
  ...ownClaims(() => (now.state?.kind === 'read' ? now.state.reading : null)),
  onCloseAside: () => void saveAside(null),
  ...takeAlong(t, () => (now.state?.kind === 'read' ? now.state.reading : null)),
};
const tell = viewState(now, (state) => {
  now = state;
  showTheme(state.theme);
  render(
    <Panel
      {...{ t, ...actions }}
      state={state.state}
      pointed={state.pointed}
      aside={state.aside}
      onReveal={(span) => void revealIn(tab() ?? 0, span)}
    />,
    document.body,
  );
});

keepFocus();
followTab(tell);
void loadSettings().then(({ looks }) => tell({ theme: looks.theme }));
void loadAside().then((aside) => tell({ aside }));
watchAside((aside) => tell({ aside }));
watchSettings(({ looks }) => tell({ theme: looks.theme }));
