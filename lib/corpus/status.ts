/** What the document itself says of a claim's standing. Never a verdict of ours. */
export const STATUSES = [
  'unverified',
  'alleged',
  'one-side',
  'attributed',
  'reported',
  'denial',
  'demand',
  'investigated',
  'documented',
  'estimate',
  'analysis',
  'own',
] as const;

export type Status = (typeof STATUSES)[number];
