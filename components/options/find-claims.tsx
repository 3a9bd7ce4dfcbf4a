import type { Translate } from '../translate';
import { ClaimSearch } from './claim-search';
import type { LibraryActions } from './library-actions';
import { ShelvedClaimView } from './shelved-claim';

export interface FindClaimsProps extends Pick<LibraryActions, 'onFind'> {
  readonly t: Translate;
  /** What the address bar was asked for. */
  readonly asked: string;
}

/** A search over all collections. */
export function FindClaims({ t, asked, onFind }: FindClaimsProps) {
  return (
    <section id="find">
      <h2>{t('findTitle')}</h2>
      <p class="soft">{t('findText')}</p>
      <ClaimSearch key={asked} t={t} label={t('findLabel')} initial={asked} onFind={onFind}>
        {(claim) => <ShelvedClaimView t={t} claim={claim} onUnlink={null} />}
      </ClaimSearch>
    </section>
  );
}
