import type { Reading } from '../../lib/extension/page-state';
import { FLAG_KINDS } from '../../lib/flags/flag';
import { FLAG_WORDS } from '../../lib/reading/words';
import { Letter } from '../controls/letter';
import { markOf } from '../look/mark-styles';
import type { Translate } from '../translate';
import { Example } from './example';

export interface WelcomeProps {
  readonly t: Translate;
  /** The example's; null until it has been loaded. */
  readonly example: Reading | null;
  readonly onOptions: () => void;
}

/** What Hearsay does, on a live example; where it runs, and how to keep its icon in sight. */
export function Welcome({ t, example, onOptions }: WelcomeProps) {
  return (
    <main class="page welcome">
      <header>
        <h1>{t('welcomeTitle')}</h1>
        <p class="lead">{t('welcomeLead')}</p>
      </header>
      <section>
        <h2>{t('welcomeExample')}</h2>
        <p class="soft">{t('welcomeExampleHint')}</p>
        {example ? <Example t={t} reading={example} /> : null}
      </section>
      <section>
        <h2>{t('welcomeLegend')}</h2>
        <Legend t={t} />
        <p>{t('disclaimer')}</p>
      </section>
      <section>
        <h2>{t('welcomeWhere')}</h2>
        <p>{t('welcomeWhereText')}</p>
        <button type="button" class="secondary" onClick={onOptions}>
          {t('welcomeGo')}
        </button>
      </section>
      <section>
        <h2>{t('welcomePin')}</h2>
        <p>{t('welcomePinText')}</p>
      </section>
      <section>
        <h2>{t('welcomePrivacy')}</h2>
        <p>{t('privacyLocal')}</p>
      </section>
    </main>
  );
}

function Legend({ t }: { readonly t: Translate }) {
  return (
    <ul class="legend-marks">
      {FLAG_KINDS.map((kind) => (
        <li key={kind}>
          <Letter t={t} kind={kind} />
          <span>
            <span style={markOf(kind)}>{t(FLAG_WORDS[kind].name)}</span>
          </span>
          <small>{t(FLAG_WORDS[kind].what)}</small>
        </li>
      ))}
      <li>
        <span />
        <span>
          <span style={markOf('source')}>{t('welcomeLegendSource')}</span>
        </span>
      </li>
      <li>
        <span />
        <span>
          <span style={markOf('answer')}>{t('welcomeLegendAnswer')}</span>
        </span>
      </li>
    </ul>
  );
}
