import type { Aside as AsideState, ShelvedClaim } from '../../lib/extension/library';
import type { Reading } from '../../lib/extension/page-state';
import { type ClaimView, claimViews } from '../../lib/reading/claim-view';
import { claimWords } from '../../lib/reading/claim-words';
import { Answer } from '../claim/answer';
import { CitedLine } from '../claim/cited-line';
import { SameClaim } from '../claim/same-claim';
import { IconButton } from '../controls/icon-button';
import type { Translate } from '../translate';
import { Reason } from './notice';
import type { PanelActions } from './tab-actions';

export interface AsideProps extends Pick<PanelActions, 'onOwn' | 'onCloseAside'> {
  readonly t: Translate;
  readonly aside: AsideState;
}

const TITLES = {
  'looked-up': 'asideTitle',
  added: 'addedOwn',
  failed: 'asideFailed',
} as const satisfies Record<AsideState['kind'], string>;

/** What the reader has looked up, or added to their own claims, above what the page holds; or why that failed. */
export function Aside({ t, aside, onOwn, onCloseAside }: AsideProps) {
  const title = t(TITLES[aside.kind]);
  return (
    <section class="aside" aria-label={title}>
      <div class="aside-head">
        <h2>{title}</h2>
        <IconButton icon="close" label={t('close')} onClick={onCloseAside} />
      </div>
      {aside.kind === 'added' ? (
        <>
          <Found t={t} claim={aside.claim} />
          <button type="button" class="plain-link" onClick={onOwn}>
            {t('linkAdd')}
          </button>
        </>
      ) : null}
      {aside.kind === 'looked-up' ? <LookedUp t={t} reading={aside.reading} nearest={aside.nearest} /> : null}
      {aside.kind === 'failed' ? (
        <div role="alert">
          <Reason t={t} reason={aside.reason} />
        </div>
      ) : null}
    </section>
  );
}

interface LookedUpProps {
  readonly t: Translate;
  readonly reading: Reading;
  readonly nearest: readonly ShelvedClaim[];
}

const isKnown = ({ answers, twins }: ClaimView): boolean => answers.length > 0 || twins.length > 0;

function LookedUp({ t, reading, nearest }: LookedUpProps) {
  const claims = claimViews(reading);
  const claimAt = (index: number) => claims.find((claim) => claim.index === index);
  const known = claims.filter(isKnown);
  return (
    <>
      {known.length === 0 ? (
        <>
          <p lang="en" class="said">
            {reading.article.text}
          </p>
          <p class="meta">{t('asideNothing')}</p>
        </>
      ) : null}
      {known.map((claim) => (
        <article key={claim.index} class="claim">
          <p lang="en" class="said claim-text">
            {claimWords(claim)}
          </p>
          {claim.answers.map((answer, index) => (
            <Answer key={index} {...{ t, answer, claimAt }} onGoTo={null} />
          ))}
          <SameClaim t={t} claim={claim} />
        </article>
      ))}
      {known.length === 0 && nearest.length > 0 ? (
        <>
          <h3>{t('asideNearest')}</h3>
          {nearest.map((claim) => (
            <Found key={`${claim.cited.corpus}/${claim.cited.id}`} t={t} claim={claim} />
          ))}
        </>
      ) : null}
    </>
  );
}

function Found({ t, claim: { cited } }: { readonly t: Translate; readonly claim: ShelvedClaim }) {
  return (
    <div class="found">
      <p lang="en" class="said">
        {cited.text}
      </p>
      <CitedLine t={t} cited={cited} />
    </div>
  );
}
