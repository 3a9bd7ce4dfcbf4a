import { describe, expect, it } from 'vitest';
import { firstRoles } from './marked-text';
import { mendContent } from './whole-contents';

describe('mendContent', () => {
  it.each([
    ['{He} <told> [the jury of eight women that they must not talk].', 'that they must not talk'],
    ['{She} <suggested> [to the witness that it was false].', 'that it was false'],
    ['{He} <tells> [the BBC the waves were high].', 'the waves were high'],
    ['{He} <told> [Reuters he had left].', 'he had left'],
    ['{He} <told> [the truth].', 'the truth'],
    ['{He} <said> [the man that they saw had left].', 'the man that they saw had left'],
    ['{She} <wanted> [to say that it was false].', 'to say that it was false'],
    ['<According to> {him}, [firms are angry. Are they? Most are not].', 'firms are angry'],
    ['{He} <said>: [Firms are angry. They say so].', 'Firms are angry. They say so'],
    ['{He} <said> [firms “are angry. They say” so].', 'firms “are angry. They say” so'],
    [
      'Norvane will buy the bank, {two people} <said>, [as it seeks a foothold].',
      'Norvane will buy the bank',
    ],
    ['Then, {two people} <said>, [as it grew dark].', 'as it grew dark'],
    [
      '{Police} <said> [a second person], a man in his fifties, remained in custody.',
      'a second person, a man in his fifties, remained in custody',
    ],
    [
      '{Reports} <say> [that the father], who is his agent, wants more.',
      'that the father, who is his agent, wants more',
    ],
    ['{Police} <said> [he left], a man in his fifties, and went.', 'he left'],
    ['{They} <accused> [the mayor], a man in his fifties, and left.', 'the mayor'],
  ])('%s → %s', (written, expected) => {
    const { document, roles, wordsOf } = firstRoles(written);
    expect(wordsOf(mendContent(document, roles).content[0])).toBe(expected);
  });
});
