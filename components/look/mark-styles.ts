import type { FlagKind } from '../../lib/flags/flag';

export type Scheme = 'light' | 'dark';
export const SCHEMES = ['light', 'dark'] as const satisfies readonly Scheme[];

/** A colour on paper and on a dark page. Hex, so that a test can measure its contrast. */
export type Ink = Readonly<Record<Scheme, string>>;

/** What is drawn on the page: a kind of flag, who speaks and how, a claim that has an answer, a place just shown. */
export type MarkKind = FlagKind | 'source' | 'cue' | 'answer' | 'pulse';

/** A mark never rests on colour alone: each kind has a line or a wash of its own, and each flag a letter. */
export interface MarkStyle {
  /** Of the line, and of the letter. */
  readonly ink: Ink;
  readonly line: 'wavy' | 'dashed' | 'dotted' | 'double' | 'solid' | 'none';
  /** Of the line, in CSS pixels. */
  readonly thickness: number;
  /** Behind the words, thin enough for them to keep their contrast. */
  readonly wash: Ink | null;
}

/** The letter that stands for a kind in panel and card. */
export const LETTERS = {
  unverified: 'U',
  allegation: 'A',
  hearsay: 'H',
  speculation: 'S',
  'vague-source': 'V',
  'no-response': 'N',
  denial: 'D',
} as const satisfies Record<FlagKind, string>;

/**
 * Hues after Okabe and Ito's palette for all kinds of colour vision, darkened (and lightened) until text in them has
 * 4.5 : 1 on every ground of `tokens.css`, and marks 3 : 1 on white and on near-black pages.
 */
export const MARK_STYLES = {
  unverified: { ink: { light: '#b34700', dark: '#ff9a5c' }, line: 'wavy', thickness: 1.5, wash: null },
  allegation: { ink: { light: '#9c3d73', dark: '#f09bc8' }, line: 'dashed', thickness: 1.5, wash: null },
  hearsay: { ink: { light: '#7d5200', dark: '#f0c060' }, line: 'dotted', thickness: 2, wash: null },
  speculation: { ink: { light: '#5c636e', dark: '#b3bac4' }, line: 'dotted', thickness: 1, wash: null },
  'vague-source': { ink: { light: '#0b5d99', dark: '#7cc0f5' }, line: 'double', thickness: 1, wash: null },
  'no-response': { ink: { light: '#006650', dark: '#5fd3b3' }, line: 'dashed', thickness: 3, wash: null },
  denial: { ink: { light: '#3f4fb0', dark: '#a9b5ff' }, line: 'solid', thickness: 2, wash: null },
  source: {
    ink: { light: '#1f5fbf', dark: '#8ab4f8' },
    line: 'none',
    thickness: 0,
    wash: { light: '#1f5fbf21', dark: '#8ab4f83b' },
  },
  cue: { ink: { light: '#1f5fbf', dark: '#8ab4f8' }, line: 'solid', thickness: 1, wash: null },
  answer: {
    ink: { light: '#8f6b00', dark: '#f4c542' },
    line: 'solid',
    thickness: 1,
    wash: { light: '#ffc83d52', dark: '#f4c54233' },
  },
  pulse: {
    ink: { light: '#1c58b3', dark: '#8ab4f8' },
    line: 'solid',
    thickness: 3,
    wash: { light: '#1c58b33d', dark: '#8ab4f84d' },
  },
} as const satisfies Record<MarkKind, MarkStyle>;

/**
 * The declarations that draw a kind of mark, for `::highlight()` or for an element; `pick` chooses among two colours. What
 * they say of size is inherited as a share of the font's, not as the root's number of pixels.
 */
function declarations(kind: MarkKind, pick: (ink: Ink) => string): string {
  const { ink, line, thickness, wash }: MarkStyle = MARK_STYLES[kind];
  const behind = wash ? `background-color: ${pick(wash)}; color: inherit;` : '';
  const under =
    line === 'none'
      ? ''
      : `text-decoration: underline ${line} ${thickness}px ${pick(ink)};` +
        ' text-underline-offset: 22%; text-decoration-skip-ink: none;';
  return `${behind} ${under}`.trim();
}

/** `::highlight()` rules for every kind, under the names that the page gives them; `on`: the elements that have them. */
export const highlightSheet = (scheme: Scheme, nameOf: (kind: MarkKind) => string, on: string): string =>
  (Object.keys(MARK_STYLES) as MarkKind[])
    .map((kind) => `${on}::highlight(${nameOf(kind)}) { ${declarations(kind, (ink) => ink[scheme])} }`)
    .join('\n');

const following = ({ light, dark }: Ink): string => `light-dark(${light}, ${dark})`;

/** The colour of a kind in the reader's theme: for the views. */
export const inkOf = (kind: MarkKind): string => following(MARK_STYLES[kind].ink);

/** The mark itself on an element of our own views, in the reader's theme. */
export const markOf = (kind: MarkKind): string => declarations(kind, following);
