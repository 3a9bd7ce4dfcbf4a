import { describe, expect, it } from 'vitest';
import { READING } from '../../components/example/reading';
import type { Reading } from '../extension/page-state';
import { findFlags } from '../flags/find-flags';
import { readText } from '../text/document';
import { bearingOn } from './bearing-on';
import { joinFlags } from './joined-flags';
import { repliesOf } from './right-of-reply';

const readingOf = (text: string): Reading => ({
  ...READING,
  article: { ...READING.article, text },
  analysis: { ...READING.analysis, attributions: [], flags: findFlags(readText(text), []) },
});

describe('repliesOf', () => {
  it.each([
    [
      'The firm is accused of dumping waste in the river. The firm did not respond to questions.',
      ['accused-unheard: The firm'],
    ],
    ['The museum is to close in May. The museum declined to comment.', ['asked-unheard: The museum']],
    ['The port authority denied the allegation.', ['denies: The port authority']],
    ['Acme has not yet responded. Acme denied the claims the day after.', ['denies: Acme']],
    ['The mayor said nothing. He declined to comment.', []],
  ])('%s', (text, replies) => {
    expect(repliesOf(readingOf(text)).map(({ standing, name }) => `${standing}: ${name}`)).toEqual(replies);
  });

  it('leaves out who is quoted elsewhere', () => {
    const names = repliesOf(READING).map(({ name }) => name);
    expect(names).toEqual(['Belmark’s navy', 'The coastguard']);
  });
});

describe('joinFlags', () => {
  it('names a kind once, and a wording once within it', () => {
    const { article, analysis } = readingOf('It may be, may be late; the alleged thief possibly left.');
    const joined = joinFlags(article.text, analysis.flags);
    expect(
      joined.map(({ kind, places }) => [kind, places.map(({ words, times }) => [words, times])]),
    ).toEqual([
      [
        'speculation',
        [
          ['may be', 2],
          ['possibly', 1],
        ],
      ],
      ['allegation', [['alleged', 1]]],
    ]);
  });
});

describe('bearingOn', () => {
  it.each([
    ['The road may have been mined.', null],
    ['Nine men died. The claim could not be verified.', 'Nine men died'],
  ])('%s', (text, about) => {
    const flag = findFlags(readText(text), []).at(-1);
    expect(flag && bearingOn(text, flag)).toBe(about);
  });
});
