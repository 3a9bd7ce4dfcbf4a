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

/** Every claim in reading order. Those that a filter leaves out stay in the document, hidden: typing stays fast. */
export function ClaimsTab({ claims, filter, onFilter, pointed, ...card }: ClaimsTabProps) {
  const { t } = card;
  const list = useRef<HTMLOListElement>(null);
  const drawn = useGrowing(
    claims,
    pointed === null ? 0 : claims.findIndex(({ index }) => index === pointed) + 1,
  );
  const shown = useMemo(() => new Set(claims.filter(claimFilter(filter))), [claims, filter]);
  useEffect(() => {
    if (pointed !== null)
      list.current?.querySelector(`#claim-${pointed}`)?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);

  if (claims.length === 0) return <p class="empty">{t('noClaims')}</p>;
  return (
    <>
      <ClaimFilters {...{ t, claims, filter, onFilter }} />
      <p class="status" role="status">
        {shown.size === claims.length ? '' : t('shownOf', t.number(shown.size), t.number(claims.length))}
      </p>
      {shown.size === 0 ? (
        <p class="empty">
          {t('noneLeft')}{' '}
          <button type="button" class="plain-link" onClick={() => onFilter(EVERY_CLAIM)}>
            {t('showAll')}
          </button>
        </p>
      ) : null}
      <ol class="claims" ref={list}>
        {claims.slice(0, drawn).map((claim) => (
          <li key={claim.index} id={`claim-${claim.index}`} hidden={!shown.has(claim)}>
            <ClaimCard {...card} claim={claim} pointed={claim.index === pointed} />
          </li>
        ))}
      </ol>
    </>
  );
}
