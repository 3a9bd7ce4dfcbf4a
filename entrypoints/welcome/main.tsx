import '../../components/look/tokens.css';
import '../../components/look/base.css';
import '../../components/options/options.css';
import '../../components/card/card.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { EXAMPLE_FILE } from '../../components/example/example-file';
import { Welcome } from '../../components/welcome/welcome';
import type { Reading } from '../../lib/extension/page-state';
import { loadSettings } from '../../lib/extension/stored-settings';
import { showTheme } from '../shared/theme';
import { browserTranslate } from '../shared/translate';

const t = browserTranslate();
document.title = t('welcomeTitle');

const show = (example: Reading | null): void =>
  render(
    <Welcome {...{ t, example }} onOptions={() => void browser.runtime.openOptionsPage()} />,
    document.body,
  );

void loadSettings().then(({ looks }) => showTheme(looks.theme));
show(null);
// A file of the package itself, written by the build from the same type.
void fetch(`/${EXAMPLE_FILE}`)
  .then((response) => response.json() as Promise<Reading>)
  .then(show);
