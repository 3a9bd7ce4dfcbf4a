import { describe, expect, it } from 'vitest';
import { READING } from '../../components/example/reading';
import type { Reading } from '../extension/page-state';
import { findFlags } from '../flags/find-flags';
import { readText } from '../text/document';
import { accusedParties } from './accused-parties';
import { bearingOn } from './bearing-on';
import { joinFlags } from './joined-flags';
import { repliesOf } from './right-of-reply';

function readingOf(text: string): Reading {
  const flags = findFlags(readText(text), []);
  return {
    ...READING,
    article: { ...READING.article, text },
    analysis: { ...READING.analysis, attributions: [], flags },
    accused: accusedParties(text, flags),
  };
}

describe('repliesOf', () => {
  it.each([
    [
      'The firm is accused of dumping waste in the river. The firm did not respond to questions.',
      ['accused-unheard: The firm'],
    ],
    [
      'Acme, accused of fraud, was raided in May. The roads are closed. Acme declined to comment.',
      ['accused-unheard: Acme'],
    ],
    [
      'The union accused the minister of fraud. The minister did not respond.',
      ['accused-unheard: The minister'],
    ],
    [
      'Allegations of fraud against Acme and its owner emerged. Acme declined to comment.',
      ['accused-unheard: Acme'],
    ],
    ['Acme has allegedly dumped waste. Acme did not respond.', ['accused-unheard: Acme']],
    ['Critics allege that Acme took bribes. Acme did not respond.', ['accused-unheard: Acme']],
    // A part of a word is no name; "us" is not the US.
    [
      'The mayor was accused of fraud in May.\nThe council met on Tuesday.\nThe US declined to comment.',
      ['asked-unheard: The US'],
    ],
    ['They accused us of fraud. The US declined to comment.', ['asked-unheard: The US']],
    // Who accuses is not accused.
    [
      'The union accused the minister of fraud. The union declined to comment further.',
      ['asked-unheard: The union'],
    ],
    [
      'The minister was accused by the union of fraud. The union declined to comment further.',
      ['asked-unheard: The union'],
    ],
    ['Acme’s allegations against the mayor are new. Acme declined to comment.', ['asked-unheard: Acme']],
    // Who is asked about an accusation of somebody else is not accused either, nor who is only near to it.
    [
      'The mayor is accused of fraud. The White House declined to comment.',
      ['asked-unheard: The White House'],
    ],
    ['The mayor’s wife was accused of fraud. The mayor did not respond.', ['asked-unheard: The mayor']],
    ['The wife of the mayor was accused of fraud. The mayor did not respond.', ['asked-unheard: The mayor']],
    ['The alleged attack on Acme was in May. Acme did not respond.', ['asked-unheard: Acme']],
    ['Critics allege that Acme was robbed. Acme did not respond.', ['asked-unheard: Acme']],
    ['Acme was allegedly robbed. Acme did not respond.', ['asked-unheard: Acme']],
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
