import '../../components/look/tokens.css';
import '../../components/look/base.css';
import '../../components/options/options.css';
import { render } from 'preact';
import type { LoadedCorpus } from '../../components/options/corpora';
import { Options } from '../../components/options/options';
import type { Shortcut } from '../../components/options/shortcuts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/extension/settings';
import { loadSettings, saveCorporaOff, saveLooks, watchSettings } from '../../lib/extension/stored-settings';
import { setHost, setMode } from '../shared/change-sites';
import { listCorpora } from '../shared/list-corpora';
import { changeShortcuts, listShortcuts } from '../shared/list-shortcuts';
import { resetSettings } from '../shared/reset-settings';
import { showTheme } from '../shared/theme';
import { browserTranslate } from '../shared/translate';
import { viewState } from '../shared/view-state';

interface Shown {
  readonly settings: Settings;
  readonly corpora: readonly LoadedCorpus[];
  readonly shortcuts: readonly Shortcut[];
}

const t = browserTranslate();
document.title = t('optionsTitle');

const show = viewState<Shown>({ settings: DEFAULT_SETTINGS, corpora: [], shortcuts: [] }, (state) => {
  const { sites, corporaOff, looks } = state.settings;
  const others = (id: string): readonly string[] => corporaOff.filter((each) => each !== id);
  showTheme(looks.theme);
  render(
    <Options
      {...{ t, ...state }}
      onLooks={(changed) => void saveLooks(changed)}
      onMode={(mode) =>
        void setMode(sites, mode).then(() => loadSettings().then((settings) => show({ settings })))
      }
      onHost={(list, host, listed) => void setHost(sites, list, host, listed)}
      onCorpus={(id, used) => void saveCorporaOff(used ? others(id) : [...others(id), id])}
      onShortcuts={() => void changeShortcuts()}
      onReset={() => void resetSettings()}
    />,
    document.body,
  );
});

void loadSettings().then((settings) => show({ settings }));
void listCorpora().then((corpora) => show({ corpora }));
void listShortcuts().then((shortcuts) => show({ shortcuts }));
watchSettings((settings) => show({ settings }));
