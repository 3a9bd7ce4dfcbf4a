import { expect } from 'vitest';
import type { Reading } from '../../lib/extension/page-state';
import { FLAG_KINDS } from '../../lib/flags/flag';
import { highlightName } from '../../lib/page/mark';
import { union } from '../../lib/page/painter';
import { type Span, textOf } from '../../lib/text/span';
import type { Drawn } from './page';

const tight = (text: string): string => text.replace(/\s+/g, '');

/** Holds what is drawn against the spans of the analysis: the same characters, in ranges of one text node each. */
export function expectExactMarks(drawn: readonly Drawn[], { analysis, article }: Reading): void {
  const shown = (name: string): string =>
    tight(
      drawn
        .filter((each) => each.name.slice(1) === name.slice(1))
        .flatMap(({ texts }) => texts)
        .join(''),
    );
  const said = (spans: readonly Span[]): string =>
    tight(
      union(spans)
        .map((span) => textOf(article.text, span))
        .join(''),
    );
  expect(drawn.every(({ exact }) => exact)).toBe(true);
  for (const kind of FLAG_KINDS)
    expect(shown(highlightName(kind, 'light'))).toBe(
      said(analysis.flags.filter((flag) => flag.kind === kind)),
    );
  const sources = analysis.attributions.flatMap(({ source }) => source);
  expect(shown(highlightName('source', 'light'))).toBe(said(sources));
}
