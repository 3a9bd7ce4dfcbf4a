import type { SourceClass } from '../attribution/attribution';
import type { PartyName } from '../corpus/cited';
import type { ClaimSource } from './claim-source';
import type { ClaimView } from './claim-view';

/** Sources that nobody could look up. */
const UNNAMED: ReadonlySet<SourceClass> = new Set(['anonymous', 'none']);

export const isNamed = ({ name, sourceClass }: ClaimSource): boolean =>
  name !== null && !UNNAMED.has(sourceClass);

export interface Tally<T> {
  readonly of: T;
  readonly claims: number;
}

/** The names of sources with the number of their claims, most first. */
export const sourcesOf = (claims: readonly ClaimView[]): readonly Tally<string>[] =>
  tally(
    claims.flatMap(({ source }) => source?.name ?? []),
    (name) => name,
  );

/** The parties that speak, with the number of their claims, most first. */
export const partiesOf = (claims: readonly ClaimView[]): readonly Tally<PartyName>[] =>
  tally(
    claims.flatMap(({ source }) => source?.party ?? []),
    ({ id }) => id,
  );

function tally<T>(items: readonly T[], keyOf: (item: T) => string): readonly Tally<T>[] {
  const counts = new Map<string, { of: T; claims: number }>();
  for (const item of items) {
    const entry = counts.get(keyOf(item)) ?? { of: item, claims: 0 };
    counts.set(keyOf(item), { ...entry, claims: entry.claims + 1 });
  }
  return [...counts.values()].sort((a, b) => b.claims - a.claims);
}
