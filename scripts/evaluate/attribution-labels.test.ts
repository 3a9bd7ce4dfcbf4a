import { expect, it } from 'vitest';
import { parsePassage } from './attribution-labels';

const textsOf = (marked: string) => {
  const { text, attributions } = parsePassage('x', marked);
  const words = (spans: readonly (readonly number[])[]) =>
    spans.map(([start, end]) => text.slice(start, end));
  return attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)]);
};

it('reads sources, cues and contents, in one piece or in several', () => {
  expect(textsOf('{t1:“We saw it,”} {c1:said} {s1:the pilot}. {t1:“All of us.”}')).toEqual([
    [['the pilot'], ['said'], ['“We saw it,”', '“All of us.”']],
  ]);
});

it('lets two attributions share a source, and numbers them', () => {
  expect(textsOf('{s1,2:He} {c2:denied} {t2:this} and {c1:vowed} {t1:to stay}.')).toEqual([
    [['He'], ['vowed'], ['to stay']],
    [['He'], ['denied'], ['this']],
  ]);
});

it('parts paragraphs, and counts in UTF-16 units', () => {
  const { text, attributions } = parsePassage('x', 'A 🚁 fell.\n¶\n{s1:She} {c1:said} {t1:so}.');
  expect(text).toBe('A 🚁 fell.\n\nShe said so.');
  expect(attributions[0]?.source).toEqual([[12, 15]]);
});

it('refuses a mark that cannot be read', () => {
  expect(() => parsePassage('x', '{q1:She} said so.')).toThrow('x: a mark');
});
