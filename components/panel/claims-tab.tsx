import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type ClaimFilter, claimFilter, EVERY_CLAIM } from '../../lib/reading/claim-filter';
import type { ClaimView } from '../../lib/reading/claim-view';
import { ClaimCard, type ClaimCardProps } from '../claim/claim-card';
import { ClaimFilters } from './claim-filters';
import { useGrowing } from './use-growing';

export interface ClaimsTabProps extends Omit<ClaimCardProps, 'claim' | 'pointed'> {
  readonly claims: readonly ClaimView[];
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
  /** Index of the claim that the reader points at on the page, or null. */
  readonly pointed: number | null;
}

/** Every claim in reading order, or those that a filter leaves. */
export function ClaimsTab({ claims, filter, onFilter, pointed, ...card }: ClaimsTabProps) {
  const { t } = card;
  const list = useRef<HTMLOListElement>(null);
  const shown = useMemo(() => claims.filter(claimFilter(filter)), [claims, filter]);
  const { drawn, end } = useGrowing(shown, shown.findIndex(({ index }) => index === pointed) + 1);
  useEffect(() => {
    if (pointed !== null)
      list.current?.querySelector(`#claim-${pointed}`)?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);

  // The button goes away with its click: the keyboard goes to where the next filter is set.
  const showAll = (): void => {
    onFilter(EVERY_CLAIM);
    list.current?.parentElement?.querySelector<HTMLElement>('input[type=search]')?.focus();
  };

  if (claims.length === 0) return <p class="empty">{t('noClaims')}</p>;
  return (
    <>
      <ClaimFilters {...{ t, claims, filter, onFilter }} />
      <p class="status" role="status">
        {shown.length === claims.length ? '' : t.count('shownOf', claims.length, t.number(shown.length))}
      </p>
      {shown.length === 0 ? (
        <p class="empty">
          {t('noneLeft')}{' '}
          <button type="button" class="plain-link" onClick={showAll}>
            {t('showAll')}
          </button>
        </p>
      ) : null}
      <ol class="claims" ref={list}>
        {shown.slice(0, drawn).map((claim) => (
          <li key={claim.index} id={`claim-${claim.index}`}>
            <ClaimCard {...card} claim={claim} pointed={claim.index === pointed} />
          </li>
        ))}
      </ol>
      <div ref={end} />
    </>
  );
}
