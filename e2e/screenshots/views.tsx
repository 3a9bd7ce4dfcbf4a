import type { ComponentChild } from 'preact';
import { longReading, READING } from '../../components/example/reading';
import type { ImportState } from '../../components/options/library-actions';
import { Options } from '../../components/options/options';
import { Panel } from '../../components/panel/panel';
import type { PanelActions } from '../../components/panel/tab-actions';
import { Popup } from '../../components/popup/popup';
import type { Translate } from '../../components/translate';
import { Welcome } from '../../components/welcome/welcome';
import type { CitedClaim } from '../../lib/corpus/cited';
import type { Aside, ShelvedClaim } from '../../lib/extension/library';
import type { TabState } from '../../lib/extension/page-state';
import { DEFAULT_SETTINGS } from '../../lib/extension/settings';
import { CardOnPage } from './card-on-page';

const nothing = (): void => {};
const ACTIONS: PanelActions = {
  onRead: nothing,
  onAllow: nothing,
  onOptions: nothing,
  onReveal: nothing,
  onCopy: async () => true,
  onAdd: nothing,
  onOwn: nothing,
  onCloseAside: nothing,
  onLink: async () => true,
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
  failed: { kind: 'failed', reason: 'Could not establish connection. Receiving end does not exist.' },
  forbidden: { kind: 'forbidden' },
  'no-permission': { kind: 'no-permission', host: 'courier.example' },
} as const satisfies Record<string, TabState | null>;

const panel =
  (state: TabState | null) =>
  (t: Translate): ComponentChild => <Panel t={t} state={state} pointed={null} aside={null} {...ACTIONS} />;

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

const cited = (id: string, text: string, claimant: string): CitedClaim => ({
  corpus: 'my-corpus',
  id,
  text,
  claimant,
  party: null,
  outlet: 'The Courier',
  document: 'A trawler is rammed',
  url: 'https://courier.example/trawler',
  date: '2024-10-14',
  via: null,
  medium: null,
  status: 'attributed',
  statusNote: null,
});
const OWN_CLAIM: ShelvedClaim = {
  cited: cited('own', 'The patrol boat never left its harbour that night.', 'The coast guard'),
  corpusTitle: 'My claims',
  links: [
    {
      relation: 'denies',
      answers: true,
      other: cited('x:1', 'A patrol boat rammed the trawler at night.', 'The crew'),
    },
  ],
};
const IMPORTED: ImportState = {
  kind: 'done',
  name: 'claim-reviews.json',
  report: {
    summary: {
      id: 'checks',
      title: 'claim-reviews',
      origin: 'imported',
      claims: 1204,
      documents: 602,
      changed: 0,
      revision: 2,
    },
    replaced: true,
    refused: [
      { place: 'dataFeedElement[17]', reason: 'claimReviewed: no text' },
      { place: 'dataFeedElement[230]', reason: 'claimReviewed: no text' },
    ],
  },
};
const LOOKED_UP: Aside = {
  kind: 'looked-up',
  reading: {
    ...READING,
    article: { ...READING.article, text: 'The ferry was late that night.' },
    analysis: { ...READING.analysis, claims: [] },
  },
  nearest: [OWN_CLAIM],
};

const options = (t: Translate): ComponentChild => (
  <Options
    t={t}
    settings={{
      ...DEFAULT_SETTINGS,
      sites: { mode: 'news', on: ['courier.example', 'gazette.example'], off: ['herald.example'] },
    }}
    corpora={[
      {
        id: 'harbour',
        title: 'What happened off Cape Solen',
        origin: 'packaged',
        claims: 48,
        documents: 5,
        broken: null,
      },
      {
        id: 'checks',
        title: 'claim-reviews',
        origin: 'imported',
        claims: 1204,
        documents: 602,
        broken: null,
      },
      {
        id: 'mine',
        title: 'A broken collection',
        origin: 'packaged',
        claims: 0,
        documents: 0,
        broken: 'claims[3].relations[0].to: no claim "x"',
      },
    ]}
    own={[OWN_CLAIM]}
    importing={IMPORTED}
    failed="QuotaExceededError: the disk is full; nothing was changed"
    asked=""
    shortcuts={[
      { name: 'next', description: 'Next mark', keys: 'Alt+Shift+J' },
      { name: 'previous', description: 'Previous mark', keys: '' },
    ]}
    onLooks={nothing}
    onMode={nothing}
    onHost={nothing}
    onCorpus={nothing}
    onRemoveCorpus={nothing}
    onExport={nothing}
    onImport={nothing}
    onCancelImport={nothing}
    onFind={async () => []}
    onRemoveClaim={nothing}
    onLink={nothing}
    onUnlink={nothing}
    onShortcuts={nothing}
    onReset={nothing}
  />
);

/** Claims of panels that must stay fast. */
export const LONG = [60, 200, 1000] as const;

/** Every view in every state, by name. */
export const VIEWS: Readonly<Record<string, (t: Translate) => ComponentChild>> = {
  ...Object.fromEntries(Object.entries(STATES).map(([name, state]) => [`panel-${name}`, panel(state)])),
  ...Object.fromEntries(Object.entries(STATES).map(([name, state]) => [`popup-${name}`, popup(state)])),
  options,
  'panel-looked-up': (t) => (
    <Panel t={t} state={{ kind: 'not-article' }} pointed={null} aside={LOOKED_UP} {...ACTIONS} />
  ),
  'panel-added': (t) => (
    <Panel
      t={t}
      state={STATES.read}
      pointed={null}
      aside={{ kind: 'added', claim: OWN_CLAIM }}
      {...ACTIONS}
    />
  ),
  welcome: (t) => <Welcome t={t} example={READING} onOptions={nothing} />,
  card: (t) => <CardOnPage t={t} />,
  ...Object.fromEntries(
    LONG.map((claims) => [
      `panel-${claims}`,
      (t: Translate) => panel({ kind: 'read', reading: longReading(claims) })(t),
    ]),
  ),
};
