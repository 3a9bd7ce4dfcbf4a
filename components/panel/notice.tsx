import type { TabState } from '../../lib/extension/page-state';
import type { MessageKey, Translate } from '../translate';
import type { TabActions } from './tab-actions';

/** Every state in which there is nothing to read, and null: the tab has not answered yet. */
export type SilentState = Exclude<TabState, { readonly kind: 'read' }> | null;

export interface NoticeProps extends TabActions {
  readonly t: Translate;
  readonly state: SilentState;
}

interface Words {
  readonly title: MessageKey;
  readonly text: MessageKey;
  /** What the button says that does something about it; null where nothing can be done. */
  readonly button: MessageKey | null;
}

const WORDS = {
  asking: { title: 'noticeAsking', text: 'noticeAskingText', button: null },
  reading: { title: 'noticeReading', text: 'noticeReadingText', button: null },
  off: { title: 'noticeOff', text: 'noticeOffText', button: 'readPage' },
  'not-article': { title: 'noticeNoArticle', text: 'noticeNoArticleText', button: 'readAnyway' },
  foreign: { title: 'noticeForeign', text: 'noticeForeignText', button: null },
  failed: { title: 'noticeFailed', text: 'noticeFailedText', button: 'tryAgain' },
  forbidden: { title: 'noticeForbidden', text: 'noticeForbiddenText', button: null },
  'no-permission': { title: 'noticePermission', text: 'noticePermissionText', button: 'allowSite' },
  unknown: { title: 'noticeUnknown', text: 'noticeUnknownText', button: null },
} as const satisfies Record<NonNullable<SilentState>['kind'] | 'asking' | 'unknown', Words>;

/** What is the case and what to do, for a tab that has nothing to show. */
export function Notice({ t, state, onRead, onAllow, onOptions }: NoticeProps) {
  const { title, text, button } = WORDS[wordsOf(state)];
  const busy = state === null || state.kind === 'reading';
  const detail = detailOf(t, state);
  const act = (): void => (state?.kind === 'no-permission' ? onAllow(state.host) : onRead());
  return (
    <section class="notice" aria-live="polite" aria-busy={busy}>
      {busy ? <span class="pulse" aria-hidden="true" /> : null}
      <h2>{t(title, ...detail)}</h2>
      <p>{t(text, ...detail)}</p>
      {state?.kind === 'failed' ? <Reason t={t} reason={state.reason} /> : null}
      {button ? (
        <button type="button" class="primary" onClick={act}>
          {t(button, ...detail)}
        </button>
      ) : null}
      {state?.kind === 'off' ? (
        <button type="button" class="plain-link" onClick={onOptions}>
          {t('whereItRuns')}
        </button>
      ) : null}
    </section>
  );
}

function wordsOf(state: SilentState): keyof typeof WORDS {
  // The browser did not tell which site it is: there is nothing to ask permission for.
  if (state?.kind === 'no-permission' && state.host === '') return 'unknown';
  return state?.kind ?? 'asking';
}

function detailOf(t: Translate, state: SilentState): readonly string[] {
  if (state?.kind === 'foreign') return [t.language(state.lang)];
  return state?.kind === 'no-permission' ? [state.host] : [];
}

export interface ReasonProps {
  readonly t: Translate;
  /** As the code says it, in English. */
  readonly reason: string;
}

/** Why something failed, for whoever reports it. */
export const Reason = ({ t, reason }: ReasonProps) => (
  <p class="meta" lang="en">
    {t('noticeFailedReason', reason)}
  </p>
);
