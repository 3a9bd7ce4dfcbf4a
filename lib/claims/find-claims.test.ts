import { describe, expect, it } from 'vitest';
import type { Attribution } from '../attribution/attribution';
import { PARAPHRASE } from '../attribution/fixtures/paraphrase';
import type { Flag } from '../flags/flag';
import { readText } from '../text/document';
import { type Span, textOf } from '../text/span';
import { findClaims } from './find-claims';

const spanIn = (text: string, part: string): Span => {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`“${part}” does not stand in the text`);
  return { start, end: start + part.length };
};

const said = (text: string, source: string, cue: string, content: string): Attribution => ({
  source: [spanIn(text, source)],
  cue: [spanIn(text, cue)],
  content: [spanIn(text, content)],
  ...PARAPHRASE,
});

const claimsOf = (text: string, attributions: readonly Attribution[] = []): string[] =>
  findClaims(readText(text), attributions, []).map((claim) => textOf(text, claim));

describe('findClaims', () => {
  it.each([
    ['The bridge is closed to all traffic.', ['The bridge is closed to all traffic.']],
    ['Is the bridge closed to all traffic?', []],
    ['Not so.', []],
    [
      'A headline here\nWhat monitors have documented\nThe bridge has been closed.',
      ['The bridge has been closed.'],
    ],
    [
      'Bridge closed to traffic\nIt opens on Monday again.',
      ['Bridge closed to traffic', 'It opens on Monday again.'],
    ],
    ['', []],
  ])('in the outlet’s own voice: %s', (text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });

  it('takes the content of an attribution, and the rest of its sentence only where it says something', () => {
    const text =
      'The port burned for two whole days, and the mayor said that nobody was hurt, speaking on Friday.';
    expect(claimsOf(text, [said(text, 'the mayor', 'said', 'that nobody was hurt')])).toEqual([
      'The port burned for two whole days',
      'that nobody was hurt',
    ]);
  });

  it('makes no claim of a content that says nothing', () => {
    const text = 'The embassy declined to comment.';
    expect(claimsOf(text, [said(text, 'The embassy', 'declined', 'to comment')])).toEqual([]);
  });

  it('knows which flags bear on a claim: those in it, and those with a scope that touches it', () => {
    const text =
      'The port reportedly burned for two days. None of this could be verified. It rained on Monday.';
    const flag = (words: string, scope: string | null): Flag => ({
      ...spanIn(text, words),
      kind: 'hearsay',
      rule: 'test',
      voice: 'outlet',
      attribution: null,
      scope: scope === null ? null : spanIn(text, scope),
      party: null,
    });
    const flags = [
      flag('reportedly', null),
      flag('could be verified', 'The port reportedly burned for two days.'),
    ];
    expect(findClaims(readText(text), [], flags).map((claim) => claim.flags)).toEqual([[0, 1], [1], []]);
  });
});
