import type { ComponentChild } from 'preact';
import { longReading, READING } from '../../components/fixtures/reading';
import { Panel } from '../../components/panel/panel';
import type { PanelActions } from '../../components/panel/tab-actions';
import { Popup } from '../../components/popup/popup';
import type { Translate } from '../../components/translate';
import type { TabState } from '../../lib/extension/page-state';
import { DEFAULT_SETTINGS } from '../../lib/extension/settings';

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

/** Every view in every state, by name. */
export const VIEWS: Readonly<Record<string, (t: Translate) => ComponentChild>> = {
  ...Object.fromEntries(Object.entries(STATES).map(([name, state]) => [`panel-${name}`, panel(state)])),
  ...Object.fromEntries(Object.entries(STATES).map(([name, state]) => [`popup-${name}`, popup(state)])),
  'panel-long': panel({ kind: 'read', reading: longReading(1000) }),
};
