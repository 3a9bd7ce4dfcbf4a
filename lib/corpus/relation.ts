/** How one claim answers another. */
export const RELATIONS = ['contradicts', 'denies', 'mirrors', 'qualifies', 'corroborates'] as const;

export type Relation = (typeof RELATIONS)[number];

/** Relations that hold both ways; the others run from the answer to what it answers. */
export const SYMMETRIC = {
  contradicts: true,
  denies: false,
  mirrors: true,
  qualifies: false,
  corroborates: false,
} as const satisfies Record<Relation, boolean>;
