import type { ClaimAnswer } from '../../lib/reading/claim-answer';
import type { ClaimView } from '../../lib/reading/claim-view';
import { statedWords } from '../../lib/reading/claim-words';
import { claimantOf } from '../../lib/reading/claimant';
import type { Translate } from '../translate';
import { CitedLine } from './cited-line';
import { RelationName } from './relation-name';
import { SourceLine } from './source-line';

export interface BothSidesProps {
  readonly t: Translate;
  readonly claim: ClaimView;
  /** The answer that makes the same accusation with the sides swapped. */
  readonly mirror: ClaimAnswer;
  readonly claimAt: (index: number) => ClaimView | undefined;
  readonly onReveal: (claim: ClaimView) => void;
}

/** The same accusation from both sides, set side by side. */
export function BothSides({ t, claim, mirror, claimAt, onReveal }: BothSidesProps) {
  const other = mirror.from === 'article' ? claimAt(mirror.claim) : undefined;
  return (
    <>
      <RelationName t={t} relation="mirrors" by={null} />
      <div class="sides">
        <div>
          <h3>{t('sideHere')}</h3>
          <button
            type="button"
            lang="en"
            class="said claim-text"
            title={t('showOnPage')}
            onClick={() => onReveal(claim)}
          >
            {statedWords(claim, t)}
          </button>
          <SourceLine t={t} source={claim.source} />
        </div>
        <div>
          <h3>{t('sideOther')}</h3>
          {mirror.from === 'corpus' ? (
            <>
              <p lang="en" class="said">
                {mirror.cited.text}
              </p>
              <p class="meta">
                <b>{claimantOf(mirror.cited) ?? t('sourceNone')}</b>
              </p>
              <CitedLine t={t} cited={mirror.cited} />
            </>
          ) : null}
          {other ? (
            <>
              <button type="button" lang="en" class="said claim-text" onClick={() => onReveal(other)}>
                {statedWords(other, t)}
              </button>
              <p class="meta">{t('inThisArticle')}</p>
              <SourceLine t={t} source={other.source} />
            </>
          ) : null}
        </div>
      </div>
    </>
  );
}
