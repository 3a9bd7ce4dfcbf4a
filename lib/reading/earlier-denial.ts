import type { CitedClaim } from '../corpus/cited';
import type { Relation } from '../corpus/relation';
import type { Difference } from '../match/match';

/** Whether a date is before another, as far as both are told: "2022" is before "2024-10", not before "2022-11". */
const isBefore = (date: string, other: string): boolean => {
  const told = Math.min(date.length, other.length);
  return date.slice(0, told) < other.slice(0, told);
};

/**
 * A denial made before what it denies does not answer it: it is a general one, and the dates say so. Null where the denial
 * came later, or where a date is missing.
 */
export function earlierDenial(
  relation: Relation,
  denial: CitedClaim,
  of: CitedClaim | null,
): Difference | null {
  if (relation !== 'denies' || !denial.date || !of?.date || !isBefore(denial.date, of.date)) return null;
  return { aspect: 'time', here: of.date, there: denial.date };
}
