import { RELATIONS } from '../relation';

/** Columns of a claim table. Only `text` must be there; a column named after a relation holds ids of claims. */
export const CLAIM_COLUMNS = [
  'text',
  'id',
  'claimant',
  'origin',
  'via',
  'medium',
  'status',
  'note',
  'date',
  'outlet',
  'title',
  'url',
  ...RELATIONS,
] as const;
