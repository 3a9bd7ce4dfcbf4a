import { describe, expect, it } from 'vitest';
import type { CitedClaim } from '../corpus/cited';
import { earlierDenial } from './earlier-denial';

const cited = (date: string | null): CitedClaim => ({
  corpus: 'lake',
  id: 'a',
  text: 'Holmia uses no violence.',
  claimant: null,
  party: null,
  outlet: null,
  document: 'Report',
  url: null,
  date,
  via: null,
  medium: null,
  status: 'denial',
  statusNote: null,
});

describe('earlierDenial', () => {
  it.each([
    ['2022-11-18', '2024-10-14', true],
    ['2022', '2024-10', true],
    ['2024', '2024-10-14', false],
    ['2024-10-14', '2024-10-14', false],
    ['2024-10-15', '2024-10-14', false],
    [null, '2024-10-14', false],
    ['2022', null, false],
  ])('denied %s, said %s: general %s', (denied, said, general) => {
    expect(earlierDenial('denies', cited(denied), cited(said)) !== null).toBe(general);
  });

  it('speaks of denials only', () => {
    expect(earlierDenial('qualifies', cited('2022'), cited('2024'))).toBeNull();
  });
});
