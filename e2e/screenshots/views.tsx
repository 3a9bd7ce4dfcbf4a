import type { ComponentChild } from 'preact';
import { longReading, READING } from '../../components/example/reading';
import { Options } from '../../components/options/options';
import { Panel } from '../../components/panel/panel';
import type { PanelActions } from '../../components/panel/tab-actions';
import { Popup } from '../../components/popup/popup';
import type { Translate } from '../../components/translate';
import { Welcome } from '../../components/welcome/welcome';
import type { TabState } from '../../lib/extension/page-state';
import { DEFAULT_SETTINGS } from '../../lib/extension/settings';
import { CardOnPage } from './card-on-page';

const nothing = (): void => {};
const ACTIONS: PanelActions = {
  onRead: nothing,
  onAllow: nothing,
  onOptions: nothing,
  onReveal: nothing,
  onCopy: nothing,
  onLink: nothing,
  onSave: nothing,
  onPrint: nothing,
};

const STATES = {
  read: { kind: 'read', reading: READING },
  empty: {
    kind: 'read',
    reading: {
      ...READING,
      analysis: {
        flags: [],
        attributions: [],
        claims: [],
        voices: { speakers: [], words: 214, unnamedShare: 0, unheard: [] },
      },
      extraction: { words: 214, unread: [], truncated: true },
      broken: ['my-collection: claims[3].relations[0].to: no claim "x"'],
    },
  },
  asking: null,
  reading: { kind: 'reading' },
  off: { kind: 'off' },
  'not-article': { kind: 'not-article' },
  foreign: { kind: 'foreign', lang: 'uk', title: null },
  failed: { kind: 'failed', reason: 'The article is longer than Hearsay reads: 5.2 million characters.' },
  forbidden: { kind: 'forbidden' },
  'no-permission': { kind: 'no-permission', host: 'courier.example' },
} as const satisfies Record<string, TabState | null>;

const panel =
  (state: TabState | null) =>
  (t: Translate): ComponentChild => <Panel t={t} state={state} pointed={null} {...ACTIONS} />;

const popup =
  (state: TabState | null) =>
  (t: Translate): ComponentChild => (
    <Popup
      {...ACTIONS}
      {...{ t, state }}
      host="courier.example"
      siteOn={state?.kind !== 'off'}
      layers={DEFAULT_SETTINGS.looks.layers}
      onSite={nothing}
      onLayer={nothing}
      onPanel={nothing}
    />
  );

const options = (t: Translate): ComponentChild => (
  <Options
    t={t}
    settings={{
      ...DEFAULT_SETTINGS,
      sites: { mode: 'news', on: ['courier.example', 'gazette.example'], off: ['herald.example'] },
    }}
    corpora={[
      { id: 'harbour', title: 'What happened off Cape Solen', claims: 48, documents: 5, broken: null },
      {
        id: 'mine',
        title: 'My collection',
        claims: 0,
        documents: 0,
        broken: 'claims[3].relations[0].to: no claim "x"',
      },
    ]}
    shortcuts={[
      { name: 'next', description: 'Next mark', keys: 'Alt+Shift+J' },
      { name: 'previous', description: 'Previous mark', keys: '' },
    ]}
    onLooks={nothing}
    onMode={nothing}
    onHost={nothing}
    onCorpus={nothing}
    onShortcuts={nothing}
    onReset={nothing}
  />
);

/** Every view in every state, by name. */
export const VIEWS: Readonly<Record<string, (t: Translate) => ComponentChild>> = {
  ...Object.fromEntries(Object.entries(STATES).map(([name, state]) => [`panel-${name}`, panel(state)])),
  ...Object.fromEntries(Object.entries(STATES).map(([name, state]) => [`popup-${name}`, popup(state)])),
  options,
  welcome: (t) => <Welcome t={t} example={READING} onPanel={nothing} onOptions={nothing} />,
  card: (t) => <CardOnPage t={t} />,
  'panel-long': panel({ kind: 'read', reading: longReading(1000) }),
};
