import type { CorpusEntry, ShelvedClaim } from '../../lib/extension/library';
import type { Settings, Sites } from '../../lib/extension/settings';
import type { Translate } from '../translate';
import { Corpora } from './corpora';
import { FindClaims } from './find-claims';
import type { ImportState, LibraryActions } from './library-actions';
import { LooksOptions } from './looks-options';
import { OwnClaims } from './own-claims';
import { Privacy } from './privacy';
import { Reset } from './reset';
import { type Shortcut, Shortcuts } from './shortcuts';
import { SitesOptions } from './sites-options';

export interface OptionsProps extends LibraryActions {
  readonly t: Translate;
  readonly settings: Settings;
  /** Null until they are known. */
  readonly corpora: readonly CorpusEntry[] | null;
  readonly own: readonly ShelvedClaim[] | null;
  readonly importing: ImportState | null;
  /** Why the last thing that the reader asked for was not done. */
  readonly failed: string | null;
  /** What the address bar was asked for; "" for nothing. */
  readonly asked: string;
  readonly shortcuts: readonly Shortcut[];
  readonly onLooks: (looks: Settings['looks']) => void;
  readonly onMode: (mode: Sites['mode']) => void;
  /** Adds a host to those that are read (`on`) or silent (`off`), or takes it from there. */
  readonly onHost: (list: 'on' | 'off', host: string, listed: boolean) => void;
  readonly onShortcuts: () => void;
  readonly onReset: () => void;
}

/** All settings on one page; each change applies at once. */
export function Options(props: OptionsProps) {
  const { t, settings, corpora, shortcuts } = props;
  return (
    <main class="page">
      <header>
        <h1>{t('optionsTitle')}</h1>
        <p class="soft">{t('optionsSaved')}</p>
      </header>
      <SitesOptions t={t} sites={settings.sites} onMode={props.onMode} onHost={props.onHost} />
      <LooksOptions t={t} looks={settings.looks} onLooks={props.onLooks} />
      <Corpora {...props} corpora={corpora} off={settings.corporaOff} />
      <OwnClaims {...props} />
      <FindClaims {...props} />
      <Shortcuts {...{ t, shortcuts }} onShortcuts={props.onShortcuts} />
      <Privacy t={t} />
      <Reset t={t} onReset={props.onReset} />
      {props.failed === null ? null : <Failed t={t} reason={props.failed} />}
    </main>
  );
}

function Failed({ t, reason }: { readonly t: Translate; readonly reason: string }) {
  return (
    <div class="failed warn" role="alert">
      <b>{t('asideFailed')}</b> <small lang="en">{reason}</small>
    </div>
  );
}
