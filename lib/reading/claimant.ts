import type { CitedClaim } from '../corpus/cited';

/** Who claims it, as short as it can be said; null where nobody is named. */
export const claimantOf = ({ claimant, party, outlet }: CitedClaim): string | null =>
  claimant ?? party?.name ?? outlet;
