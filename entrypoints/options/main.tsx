import '../../components/look/tokens.css';
import '../../components/look/base.css';
import '../../components/options/options.css';
import { render } from 'preact';
import { Options } from '../../components/options/options';
import type { Shortcut } from '../../components/options/shortcuts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/extension/settings';
import { loadSettings, saveLooks, watchSettings } from '../../lib/extension/stored-settings';
import { setHost, setMode } from '../shared/change-sites';
import { keepFocus } from '../shared/keep-focus';
import { changeShortcuts, listShortcuts } from '../shared/list-shortcuts';
import { resetSettings } from '../shared/reset-settings';
import { showTheme } from '../shared/theme';
import { browserTranslate } from '../shared/translate';
import { viewState } from '../shared/view-state';
import { attempts, type LibraryState, libraryActions, loadLibrary, NO_LIBRARY } from './library-actions';

interface Shown extends LibraryState {
  readonly settings: Settings;
  readonly shortcuts: readonly Shortcut[];
  readonly asked: string;
}

const t = browserTranslate();
document.title = t('optionsTitle');

/** What the address bar handed over: `#find=…`. */
const asked = (): string => new URLSearchParams(location.hash.slice(1)).get('find') ?? '';

const actions = libraryActions((change) => show(change));
const attempt = attempts((change) => show(change));
const show = viewState<Shown>(
  { ...NO_LIBRARY, settings: DEFAULT_SETTINGS, shortcuts: [], asked: asked() },
  (state) => {
    const { sites, looks } = state.settings;
    showTheme(looks.theme);
    render(
      <Options
        {...{ t, ...state, ...actions }}
        onLooks={(changed) => attempt(saveLooks(changed))}
        onMode={(mode) =>
          attempt(setMode(sites, mode).then(() => loadSettings().then((settings) => show({ settings }))))
        }
        onHost={(list, host, listed) => attempt(setHost(sites, list, host, listed))}
        onShortcuts={() => attempt(changeShortcuts())}
        onReset={() => attempt(resetSettings())}
      />,
      document.body,
    );
  },
);

const showLibrary = async (): Promise<void> => show(await loadLibrary());
const goToAsked = (): void => {
  show({ asked: asked() });
  document.getElementById(asked() === '' ? location.hash.slice(1) : 'find')?.scrollIntoView();
};

keepFocus();
void loadSettings().then((settings) => show({ settings }));
attempt(showLibrary().then(goToAsked));
void listShortcuts().then((shortcuts) => show({ shortcuts }));
addEventListener('hashchange', goToAsked);
watchSettings((settings) => {
  show({ settings });
  attempt(showLibrary());
});
