import { describe, expect, it } from 'vitest';
import { firstRoles } from './marked-text';
import { mendSubject } from './whole-subjects';

describe('mendSubject', () => {
  it.each([
    ['{A man is in custody after authorities} <say> [he stole a truck].', 'authorities'],
    [
      '{A man who is in custody after a chase} <said> [he was sorry].',
      'A man who is in custody after a chase',
    ],
    [
      '{The family, which has lived there since May,} <said> [so].',
      'The family, which has lived there since May',
    ],
    ['Rain fell, {a claim the company} <denies>: [so].', 'the company'],
    ['It was theft, {an allegation Moscow} <denies>: [so].', 'Moscow'],
    ['{A claim the company published} <said> [so].', 'A claim the company published'],
    ['{Court documents allege Reece} <told> [them so].', 'Reece'],
    ['{The man that police say Reece shot} <told> [them so].', 'The man that police say Reece shot'],
    ['{Her colleague Jim Toller disagreed}, <telling> [them so].', 'Her colleague Jim Toller'],
    ['{The men accused}, <telling> [them so], left.', 'The men accused'],
    ['{Paul Stone} <said> [so].', 'Paul Stone'],
  ])('%s → %s', (written, expected) => {
    const { document, roles, wordsOf } = firstRoles(written);
    expect(wordsOf(mendSubject(document.tokens, roles).source[0]).replace(/,$/, '')).toBe(expected);
  });
});
