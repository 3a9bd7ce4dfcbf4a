import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../text/document';
import { tokenise } from '../text/tokens';
import { compilePatterns } from './automaton';
import { FLAG_KINDS } from './flag';
import { CLASSES, LEXICONS } from './lexicons';
import { endsOf, markOf } from './mark';
import { parsePattern } from './pattern';
import { symbolsOf } from './symbols';

const entries = LEXICONS.flatMap(({ kind, entries }) => entries.map((entry) => ({ kind, ...entry })));

describe('the lexicons', () => {
  it('have one file for each kind, then the look-alikes', () => {
    const kinds = LEXICONS.map(({ kind }) => kind);
    expect(kinds.slice(0, FLAG_KINDS.length)).toEqual(FLAG_KINDS);
    expect(new Set(kinds.slice(FLAG_KINDS.length))).toEqual(new Set([null]));
  });

  it('give each entry an id of its own, a note and a source', () => {
    const ids = entries.map(({ kind, id }) => `${kind}/${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(entries.filter(({ note, source }) => !note || !source)).toEqual([]);
  });

  it('hold no pattern twice', () => {
    const patterns = LEXICONS.map(({ entries }) => entries.flatMap((entry) => entry.patterns));
    for (const list of patterns) expect(list.filter((each, at) => list.indexOf(each) !== at)).toEqual([]);
  });

  it('mark something wherever they match', () => {
    const empty = entries.flatMap(({ patterns }) =>
      patterns.filter((source) => [...endsOf(parsePattern(source, CLASSES).mark, [], 0, 0)].length > 0),
    );
    expect(empty).toEqual([]);
  });
});

const matches = (source: string, text: string): boolean => {
  const document = readText(text);
  const { words, matchAt } = compilePatterns([parsePattern(source, { be: 'is|are|was' })]);
  const found = matchAt(symbolsOf(document, words), 0, document.tokens.length, true);
  return found.some(({ to }) => to === document.tokens.length);
};

describe('a pattern', () => {
  it.each([
    ['has not yet', 'Has NOT yet', true],
    ['has not yet? been', 'has not been', true],
    ['(a|b c) d', 'b c d', true],
    ['(a|b c) d', 'b d', false],
    ['@be here', 'was here', true],
    ['said ..2 no', 'said a b no', true],
    ['said ..2 no', 'said a b c no', false],
    ['said ..2 no', 'said , no', false],
    ['said ~2 no', 'said , no', true],
    ['May', 'may', false],
    ['May', 'May', true],
    ['report(s)', 'reports', true],
    ['a !(b|c)', 'a b', false],
    ['a !(b|c)', 'a d', true],
    ['#ly #number', 'nearly 40', true],
    ['^ a', 'a', true],
  ])('%s on "%s": %s', (source, text, expected) => {
    expect(matches(source, text)).toBe(expected);
  });

  it.each(['(a', 'a)', '@none', '#none', 'a ]', '!(a b)'])('%s is none', (source) => {
    expect(() => parsePattern(source)).toThrow(SyntaxError);
  });

  it('marks the words in its brackets', () => {
    const tokens = tokenise('officials said it may');
    expect(markOf(parsePattern('said [it] may'), tokens, { from: 1, to: 4 })).toEqual({ from: 2, to: 3 });
  });
});

it('finds by automaton what the pattern reads token by token', () => {
  const part = fc.constantFrom('a', 'b', 'a?', '(a|b c)', '..2', '~1', '!(a|c)', '@be', '(a b)?');
  const word = fc.constantFrom('a', 'b', 'c', 'is', ',');
  const classes = { be: 'is|b' };
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 5 }),
      fc.array(word, { maxLength: 7 }),
      (parts, text) => {
        const pattern = parsePattern(parts.join(' '), classes);
        const document = readText(text.join(' '));
        const { words, matchAt } = compilePatterns([pattern]);
        const count = document.tokens.length;
        const longest = matchAt(symbolsOf(document, words), 0, count, true)[0]?.to ?? 0;
        const read = new Set(endsOf(pattern.mark, document.tokens, 0, count));
        expect(longest).toBe(Math.max(0, ...read));
      },
    ),
  );
});
