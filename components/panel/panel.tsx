import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Aside as AsideState } from '../../lib/extension/library';
import type { Reading, TabState } from '../../lib/extension/page-state';
import { EVERY_CLAIM } from '../../lib/reading/claim-filter';
import { type ClaimView, claimViews } from '../../lib/reading/claim-view';
import { overlaps, type Span } from '../../lib/text/span';
import { type Tab, Tabs } from '../controls/tabs';
import type { Translate } from '../translate';
import { Aside } from './aside';
import { ClaimsTab } from './claims-tab';
import { LanguageTab } from './language-tab';
import { Notice } from './notice';
import { PanelHeader } from './panel-header';
import type { PanelActions } from './tab-actions';
import { UnreadTab } from './unread-tab';
import { VoicesTab } from './voices-tab';

export interface PanelProps extends PanelActions {
  readonly t: Translate;
  /** Null until the tab has answered. */
  readonly state: TabState | null;
  /** What the reader points at on the page. */
  readonly pointed: Span | null;
  /** What was looked up or added lately; null for nothing. */
  readonly aside: AsideState | null;
}

/** How long a short notice stays, in milliseconds. */
const NOTE_TIME = 2000;

/** The side panel: the accessible twin of the marks on the page, and all that answers them. */
export function Panel({ t, state, pointed, aside, ...rest }: PanelProps) {
  const reading = state?.kind === 'read' ? state.reading : null;
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const soon = copied ? setTimeout(() => setCopied(false), NOTE_TIME) : undefined;
    return () => clearTimeout(soon);
  }, [copied]);
  const told = async (copying: Promise<boolean>): Promise<boolean> => {
    const done = await copying;
    if (done) setCopied(true);
    return done;
  };
  const actions: PanelActions = {
    ...rest,
    onCopy: (claim) => told(rest.onCopy(claim)),
    onLink: (claim) => told(rest.onLink(claim)),
  };
  return (
    <div class="panel">
      <PanelHeader t={t} reading={reading} {...actions} />
      {aside ? <Aside t={t} aside={aside} {...actions} /> : null}
      <main>
        {reading ? (
          <ReadingTabs key={reading.article.url} {...{ t, reading, pointed }} {...actions} />
        ) : (
          <Notice t={t} state={state?.kind === 'read' ? null : state} {...actions} />
        )}
      </main>
      <p class="toast" role="status">
        {copied ? t('copied') : ''}
      </p>
      {reading ? <footer>{t('disclaimer')}</footer> : null}
    </div>
  );
}

type TabId = 'claims' | 'voices' | 'language' | 'unread';

interface ReadingTabsProps extends PanelActions {
  readonly t: Translate;
  readonly reading: Reading;
  readonly pointed: Span | null;
}

function ReadingTabs({ t, reading, pointed, ...actions }: ReadingTabsProps) {
  const [tab, setTab] = useState<TabId>('claims');
  const [filter, setFilter] = useState(EVERY_CLAIM);
  const [target, setTarget] = useState<number | null>(null);
  const claims = useMemo(() => claimViews(reading), [reading]);
  const claimAt = useCallback((index: number) => claims.find((claim) => claim.index === index), [claims]);
  useEffect(() => setTarget(claimUnder(claims, pointed)), [claims, pointed]);
  const onGoTo = (claim: ClaimView): void => {
    setFilter(EVERY_CLAIM);
    setTarget(claim.index);
    actions.onReveal(claim.span);
  };
  const onSource = (source: string): void => {
    setFilter({ ...EVERY_CLAIM, source });
    setTab('claims');
  };
  const { onReveal } = actions;
  return (
    <Tabs label={t('tabs')} tabs={tabsOf(t, reading)} current={tab} onSelect={setTab}>
      {tab === 'claims' ? (
        <ClaimsTab
          articleText={reading.article.text}
          pointed={target}
          {...{ t, claims, claimAt, filter, onGoTo, ...actions }}
          onFilter={setFilter}
        />
      ) : null}
      {tab === 'voices' ? <VoicesTab {...{ t, reading, onSource }} /> : null}
      {tab === 'language' ? <LanguageTab {...{ t, reading, pointed, onReveal }} /> : null}
      {tab === 'unread' ? <UnreadTab t={t} reading={reading} /> : null}
    </Tabs>
  );
}

function tabsOf(t: Translate, { analysis, extraction, broken }: Reading): readonly Tab<TabId>[] {
  const unread = extraction.unread.length + broken.length;
  return [
    { id: 'claims', label: t('tabClaims'), count: t.number(analysis.claims.length) },
    { id: 'voices', label: t('tabVoices'), count: null },
    { id: 'language', label: t('tabLanguage'), count: t.number(analysis.flags.length) },
    { id: 'unread', label: t('tabUnread'), count: unread ? t.number(unread) : null },
  ];
}

/** The claim that a span of the page belongs to: the shortest that it touches. */
function claimUnder(claims: readonly ClaimView[], span: Span | null): number | null {
  const touched = claims.filter((claim) => span && overlaps(claim.span, span));
  const [first] = touched.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return first?.index ?? null;
}
