import type { Relation } from '../../lib/corpus/relation';
import type { Ink } from './mark-styles';

/** The colour and the small sign of a relation; the sign is drawn on a field of 12 by 12. */
export interface RelationStyle {
  readonly ink: Ink;
  readonly sign: string;
}

export const RELATION_STYLES = {
  denies: {
    ink: { light: '#3f4fb0', dark: '#a9b5ff' },
    sign: 'M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6M2.8 9.2l6.4-6.4',
  },
  contradicts: { ink: { light: '#a8380a', dark: '#ff9a5c' }, sign: 'M1.5 4.2h9M1.5 7.8h9M8 1.2 4 10.8' },
  mirrors: {
    ink: { light: '#735600', dark: '#f4c542' },
    sign: 'M1.2 4h9M7.6 1.4 10.4 4 7.6 6.6M10.8 8.4h-9M4.4 5.8 1.6 8.4l2.8 2.6',
  },
  qualifies: { ink: { light: '#006650', dark: '#5fd3b3' }, sign: 'M4 1.5H1.5v9H4M8 1.5h2.5v9H8M6 5.8v.4' },
  corroborates: { ink: { light: '#5d4a8a', dark: '#c9b8f5' }, sign: 'M6 1.5v9M1.5 6h9' },
} as const satisfies Record<Relation, RelationStyle>;
