import { useMemo } from 'preact/hooks';
import { type ClaimFilter, isAnswered, isUnsourced, isUnverified } from '../../lib/reading/claim-filter';
import { partiesOf, sourcesOf } from '../../lib/reading/claim-names';
import type { ClaimView } from '../../lib/reading/claim-view';
import type { Translate } from '../translate';

export interface ClaimFiltersProps {
  readonly t: Translate;
  readonly claims: readonly ClaimView[];
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
}

const CHIPS = [
  { field: 'answered', word: 'filterAnswered', test: isAnswered },
  { field: 'unverified', word: 'filterUnverified', test: isUnverified },
  { field: 'unsourced', word: 'filterUnsourced', test: isUnsourced },
] as const;

/** Which claims to show: with answers, unverified, without a source, by source, by side, by words. */
export function ClaimFilters({ t, claims, filter, onFilter }: ClaimFiltersProps) {
  const set = (change: Partial<ClaimFilter>): void => onFilter({ ...filter, ...change });
  const { sources, parties, counts } = useMemo(
    () => ({
      sources: sourcesOf(claims),
      parties: partiesOf(claims),
      counts: CHIPS.map(({ test }) => claims.filter(test).length),
    }),
    [claims],
  );
  return (
    <search class="filters">
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={filter.query}
        onInput={(event) => set({ query: event.currentTarget.value })}
      />
      <div class="chips">
        {CHIPS.map(({ field, word }, index) => (
          <button
            key={field}
            type="button"
            class="chip"
            aria-pressed={filter[field]}
            onClick={() => set({ [field]: !filter[field] })}
          >
            {t(word)} <span class="count">{t.number(counts[index] ?? 0)}</span>
          </button>
        ))}
      </div>
      <div class="picks">
        <Pick
          label={t('anySource')}
          value={filter.source}
          options={sources.map(({ of, claims: n }) => ({ value: of, label: `${of} (${t.number(n)})` }))}
          onPick={(source) => set({ source })}
        />
        {parties.length > 1 ? (
          <Pick
            label={t('anyParty')}
            value={filter.party}
            options={parties.map(({ of, claims: n }) => ({
              value: of.id,
              label: `${of.name} (${t.number(n)})`,
            }))}
            onPick={(party) => set({ party })}
          />
        ) : null}
      </div>
    </search>
  );
}

interface PickProps {
  /** Names the list, and stands for "any". */
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string | null) => void;
}

function Pick({ label, value, options, onPick }: PickProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onPick(event.currentTarget.value || null)}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
