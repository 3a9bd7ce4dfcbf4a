import type { CorpusClaim } from './corpus';

/** Fewer wordings than this, with the claim's own text, tell chance from what they have in common too badly. */
export const LEAST_WORDINGS = 4;

type Wordings = Pick<CorpusClaim, 'wordings'>;

/** All that is known of how a claim may be put, its own text first. */
export const allWordings = ({
  text,
  wordings = [],
}: Wordings & Pick<CorpusClaim, 'text'>): readonly string[] => [text, ...wordings];

export const isWordedEnough = ({ wordings = [] }: Wordings): boolean => 1 + wordings.length >= LEAST_WORDINGS;

/** Whether a claim is known by its frames or its many wordings. Others are compared by their plain words alone. */
export const isUnderstood = (claim: Wordings & Pick<CorpusClaim, 'frames'>): boolean =>
  claim.frames.length > 0 || isWordedEnough(claim);
