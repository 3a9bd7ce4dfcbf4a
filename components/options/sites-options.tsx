import { useState } from 'preact/hooks';
import { SITE_MODES, type SiteMode, type Sites } from '../../lib/extension/settings';
import { IconButton } from '../controls/icon-button';
import type { MessageKey, Translate } from '../translate';
import { hostFrom } from './host-from';

export interface SitesOptionsProps {
  readonly t: Translate;
  readonly sites: Sites;
  readonly onMode: (mode: SiteMode) => void;
  readonly onHost: (list: 'on' | 'off', host: string, listed: boolean) => void;
}

const MODES = {
  news: { name: 'sitesModeNews', what: 'sitesModeNewsWhat' },
  all: { name: 'sitesModeAll', what: 'sitesModeAllWhat' },
  click: { name: 'sitesModeClick', what: 'sitesModeClickWhat' },
} as const satisfies Record<SiteMode, { readonly name: MessageKey; readonly what: MessageKey }>;

/** Where Hearsay reads by itself, and the reader's own exceptions. */
export function SitesOptions({ t, sites, onMode, onHost }: SitesOptionsProps) {
  return (
    <section>
      <h2 id="sites">{t('sitesTitle')}</h2>
      <div role="radiogroup" aria-labelledby="sites">
        {SITE_MODES.map((mode) => (
          <label key={mode} class="choice">
            <input type="radio" name="mode" checked={sites.mode === mode} onChange={() => onMode(mode)} />
            <span>
              {t(MODES[mode].name)}
              <small>{t(MODES[mode].what)}</small>
            </span>
          </label>
        ))}
      </div>
      {sites.mode === 'news' ? (
        <HostList {...{ t, onHost }} list="on" heading="sitesOn" add="siteAdd" hosts={sites.on} />
      ) : null}
      {sites.mode === 'click' ? null : (
        <HostList {...{ t, onHost }} list="off" heading="sitesOff" add="siteAddOff" hosts={sites.off} />
      )}
    </section>
  );
}

interface HostListProps extends Pick<SitesOptionsProps, 't' | 'onHost'> {
  readonly list: 'on' | 'off';
  readonly heading: MessageKey;
  readonly add: MessageKey;
  readonly hosts: readonly string[];
}

function HostList({ t, list, heading, add, hosts, onHost }: HostListProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const host = hostFrom(typed);
    setWrong(host === null);
    if (host === null) return;
    onHost(list, host, true);
    setTyped('');
  };
  return (
    <div class="hosts">
      <h3>{t(heading)}</h3>
      {hosts.length === 0 ? <p class="soft">{t('noSites')}</p> : null}
      <ul>
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <IconButton icon="close" label={t('remove', host)} onClick={() => onHost(list, host, false)} />
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <input
          type="text"
          inputMode="url"
          aria-label={t(add)}
          aria-invalid={wrong}
          aria-describedby={wrong ? `wrong-${list}` : undefined}
          placeholder={t('siteExample')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="secondary">
          {t(add)}
        </button>
      </form>
      {wrong ? (
        <p id={`wrong-${list}`} class="warn" role="alert">
          {t('siteWrong')}
        </p>
      ) : null}
    </div>
  );
}
