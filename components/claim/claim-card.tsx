import { useMemo } from 'preact/hooks';
import type { ClaimView } from '../../lib/reading/claim-view';
import { claimWords } from '../../lib/reading/claim-words';
import type { Span } from '../../lib/text/span';
import { IconButton } from '../controls/icon-button';
import type { Translate } from '../translate';
import { Answer } from './answer';
import { BothSides } from './both-sides';
import { FlagList } from './flag-list';
import { RelationName } from './relation-name';
import { SameClaim } from './same-claim';
import { SourceLine } from './source-line';
import { WhyThis } from './why-this';

export interface ClaimActions {
  /** Scrolls the page to a span. */
  readonly onReveal: (span: Span) => void;
  /** Goes to another claim, in the panel and on the page. */
  readonly onGoTo: (claim: ClaimView) => void;
  readonly onCopy: (claim: ClaimView) => unknown;
  readonly onLink: (claim: ClaimView) => unknown;
  /** Adds the claim to the reader's own. */
  readonly onAdd: (claim: ClaimView) => void;
}

export interface ClaimCardProps extends ClaimActions {
  readonly t: Translate;
  readonly articleText: string;
  readonly claim: ClaimView;
  readonly claimAt: (index: number) => ClaimView | undefined;
  readonly pointed: boolean;
}

/**
 * A claim of the article: what is said, by whom, with which reservations, and who says otherwise.
 * Drawn again only when something of its own changes: a panel holds up to a thousand.
 */
export function ClaimCard(props: ClaimCardProps) {
  const { t, articleText, claim, claimAt, pointed } = props;
  // The actions mean the same for as long as the panel lives.
  return useMemo(() => <Card {...props} />, [t, articleText, claim, claimAt, pointed]);
}

function Card(props: ClaimCardProps) {
  const { t, articleText, claim, claimAt, pointed, onReveal, onGoTo } = props;
  const mirror = claim.answers.find(({ relation }) => relation === 'mirrors');
  return (
    <article class="claim" aria-current={pointed ? 'true' : undefined}>
      <div class="claim-head">
        {mirror ? (
          <BothSides {...{ t, claim, mirror, claimAt }} onReveal={onGoTo} />
        ) : (
          <>
            {claim.denied ? (
              <RelationName t={t} relation="denies" by={claim.source?.inSentence ?? null} />
            ) : null}
            <button
              type="button"
              lang="en"
              class="said claim-text"
              title={t('showOnPage')}
              onClick={() => onReveal(claim.span)}
            >
              {claimWords(claim)}
            </button>
          </>
        )}
        <div class="claim-foot">
          <div>
            {mirror ? null : <SourceLine t={t} source={claim.source} />}
            <FlagList t={t} text={articleText} flags={claim.flags} onReveal={onReveal} />
            {mirror ? <WhyThis t={t} answer={mirror} /> : null}
          </div>
          <TakeAlong {...props} />
        </div>
      </div>
      {claim.answers
        .filter((answer) => answer !== mirror)
        .map((answer, index) => (
          <Answer key={index} {...{ t, answer, claimAt, onGoTo }} />
        ))}
      <SameClaim t={t} claim={claim} />
    </article>
  );
}

function TakeAlong({ t, claim, onCopy, onLink, onAdd }: ClaimCardProps) {
  return (
    <div class="claim-tools">
      <IconButton icon="copy" label={t('copyClaim')} onClick={() => onCopy(claim)} />
      <IconButton icon="link" label={t('copyLink')} onClick={() => onLink(claim)} />
      <IconButton icon="add" label={t('addOwn')} onClick={() => onAdd(claim)} />
    </div>
  );
}
