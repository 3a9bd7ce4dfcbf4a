import { useMemo } from 'preact/hooks';
import type { Reading, TabState } from '../../lib/extension/page-state';
import { LAYERS, type Layer, type Looks } from '../../lib/extension/settings';
import { FLAG_KINDS } from '../../lib/flags/flag';
import { isAnswered } from '../../lib/reading/claim-filter';
import { type ClaimView, claimViews } from '../../lib/reading/claim-view';
import { statedWords } from '../../lib/reading/claim-words';
import { claimantOf } from '../../lib/reading/claimant';
import { crossLinks } from '../../lib/reading/cross-links';
import { LAYER_WORDS } from '../../lib/reading/words';
import type { Span } from '../../lib/text/span';
import { RelationName } from '../claim/relation-name';
import { IconButton } from '../controls/icon-button';
import { Letter } from '../controls/letter';
import { Switch } from '../controls/switch';
import { Notice } from '../panel/notice';
import type { TabActions } from '../panel/tab-actions';
import { Unheard } from '../panel/unheard';
import { VoicesBar } from '../panel/voices-bar';
import type { Translate } from '../translate';

export interface PopupProps extends TabActions {
  readonly t: Translate;
  readonly state: TabState | null;
  /** Of the tab; null where the browser does not tell. */
  readonly host: string | null;
  /** Hearsay reads this site by itself; null where it reads none, and no switch for one would change that. */
  readonly siteOn: boolean | null;
  readonly layers: Looks['layers'];
  readonly onSite: (on: boolean) => void;
  readonly onLayer: (layer: Layer, on: boolean) => void;
  readonly onPanel: () => void;
  /** Shows a span on the page. */
  readonly onReveal: (span: Span) => void;
}

/** Cross-links in one glance. */
const LINKS = 3;

/** This page at a glance. */
export function Popup(props: PopupProps) {
  const { t, state, onPanel, onOptions } = props;
  return (
    <div class="popup">
      <header class="brand">
        <b>{t('appName')}</b>
        <SiteSwitch {...props} />
      </header>
      <main>
        {state?.kind === 'read' ? (
          <AtAGlance {...props} reading={state.reading} />
        ) : (
          <Notice {...props} state={state} />
        )}
      </main>
      <div class="popup-buttons">
        <button type="button" class={state?.kind === 'read' ? 'primary' : 'secondary'} onClick={onPanel}>
          {t('openPanel')}
        </button>
        <IconButton icon="options" label={t('options')} look="secondary" onClick={onOptions} />
      </div>
      <footer>{t('disclaimer')}</footer>
    </div>
  );
}

function SiteSwitch({ t, state, host, siteOn, onSite, onOptions }: PopupProps) {
  if (siteOn !== null && host)
    return (
      <Switch on={siteOn} onChange={onSite}>
        {t('siteAlways', host)}
      </Switch>
    );
  // The notice of a page that has not been read names the options itself.
  if (siteOn !== null || state?.kind === 'off') return null;
  return (
    <button type="button" class="plain-link" onClick={onOptions}>
      {t('whereItRuns')}
    </button>
  );
}

function AtAGlance({ t, reading, layers, onLayer, onReveal }: PopupProps & { readonly reading: Reading }) {
  const claims = useMemo(() => claimViews(reading), [reading]);
  return (
    <>
      <Counts t={t} reading={reading} claims={claims} />
      <section>
        <h2>{t('whoSpeaks')}</h2>
        <VoicesBar t={t} reading={reading} />
        <Unheard t={t} reading={reading} />
      </section>
      <section>
        <h2>{t('whoSaysOtherwise')}</h2>
        <CrossLinks t={t} claims={claims} onReveal={onReveal} />
      </section>
      <section class="layers" aria-label={t('marksOnPage')}>
        {LAYERS.map((layer) => (
          <Switch key={layer} on={layers[layer]} onChange={(on) => onLayer(layer, on)}>
            {t(LAYER_WORDS[layer])}
          </Switch>
        ))}
      </section>
    </>
  );
}

interface ClaimsProps {
  readonly t: Translate;
  readonly claims: readonly ClaimView[];
}

function Counts({ t, reading, claims }: ClaimsProps & { readonly reading: Reading }) {
  const { flags, voices } = reading.analysis;
  const counts = [
    ['countClaims', claims.length],
    ['countAnswered', claims.filter(isAnswered).length],
    ['countVoices', voices.speakers.filter(({ name }) => name !== null).length],
    ['countDoubts', flags.length],
  ] as const;
  return (
    <>
      <dl class="counts">
        {counts.map(([key, count]) => (
          <div key={key}>
            <dt>{t.count(key, count)}</dt>
            <dd>{t.number(count)}</dd>
          </div>
        ))}
      </dl>
      <ul class="kinds">
        {FLAG_KINDS.map((kind) => [kind, flags.filter((flag) => flag.kind === kind).length] as const)
          .filter(([, count]) => count > 0)
          .map(([kind, count]) => (
            <li key={kind}>
              <Letter t={t} kind={kind} /> {t.number(count)}
            </li>
          ))}
      </ul>
    </>
  );
}

function CrossLinks({ t, claims, onReveal }: ClaimsProps & Pick<PopupProps, 'onReveal'>) {
  const links = crossLinks(claims, LINKS);
  if (links.length === 0) return <p class="meta">{t('noAnswers')}</p>;
  return (
    <ol class="links">
      {links.map(({ claim, answer }) => (
        <li key={claim.index}>
          <RelationName t={t} relation={answer.relation} by={claimantOf(answer.cited)} />
          <button
            type="button"
            lang="en"
            class="said claim-text"
            title={claim.text}
            onClick={() => onReveal(claim.span)}
          >
            {statedWords(claim, t)}
          </button>
        </li>
      ))}
    </ol>
  );
}
