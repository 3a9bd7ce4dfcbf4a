import { describe, expect, it } from 'vitest';
import { bareClaim } from './import/claim-record';
import { isUnderstood } from './worded-enough';

const claim = bareClaim({ id: 'a', document: 'd', text: 'It fell.' });
const others = ['It came down.', 'It gave way.', 'It broke.'];

describe('isUnderstood', () => {
  it.each([
    ['four wordings, the claim’s own text among them', { ...claim, wordings: others }, true],
    ['three', { ...claim, wordings: others.slice(1) }, false],
    ['its text alone', claim, false],
  ])('%s', (_name, given, expected) => expect(isUnderstood(given)).toBe(expected));
});
