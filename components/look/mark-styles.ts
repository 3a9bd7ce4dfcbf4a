import type { FlagKind } from '../../lib/flags/flag';

export type Scheme = 'light' | 'dark';
export const SCHEMES = ['light', 'dark'] as const satisfies readonly Scheme[];

/** A colour on paper and on a dark page. Hex, so that a test can measure its contrast. */
export type Ink = Readonly<Record<Scheme, string>>;

/** What is drawn on the page: a kind of flag, who speaks and how, or a claim that has an answer. */
export type MarkKind = FlagKind | 'source' | 'cue' | 'answer';

/** A mark never rests on colour alone: each kind has a line of its own, and each flag a letter. */
export interface MarkStyle {
  readonly ink: Ink;
  /** `text-decoration-style`, or a wash behind the words. */
  readonly line: 'wavy' | 'dashed' | 'dotted' | 'double' | 'solid' | 'wash';
  /** Of the line, in CSS pixels; 0 for a wash. */
  readonly thickness: number;
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
  unverified: { ink: { light: '#b34700', dark: '#ff9a5c' }, line: 'wavy', thickness: 1.5 },
  allegation: { ink: { light: '#9c3d73', dark: '#f09bc8' }, line: 'dashed', thickness: 1.5 },
  hearsay: { ink: { light: '#7d5200', dark: '#f0c060' }, line: 'dotted', thickness: 2 },
  speculation: { ink: { light: '#5c636e', dark: '#b3bac4' }, line: 'dotted', thickness: 1 },
  'vague-source': { ink: { light: '#0b5d99', dark: '#7cc0f5' }, line: 'double', thickness: 1 },
  'no-response': { ink: { light: '#006650', dark: '#5fd3b3' }, line: 'dashed', thickness: 3 },
  denial: { ink: { light: '#3f4fb0', dark: '#a9b5ff' }, line: 'solid', thickness: 2 },
  source: { ink: { light: '#1f5fbf', dark: '#8ab4f8' }, line: 'wash', thickness: 0 },
  cue: { ink: { light: '#1f5fbf', dark: '#8ab4f8' }, line: 'solid', thickness: 1 },
  answer: { ink: { light: '#8f6b00', dark: '#f4c542' }, line: 'wash', thickness: 0 },
} as const satisfies Record<MarkKind, MarkStyle>;

/** How strongly a wash tints the page behind the words, 0 to 1: text on it keeps more than nine tenths of its contrast. */
const WASH = { source: 0.13, answer: 0.24 } as const;

/** The declarations that draw a kind of mark on a page of the given scheme: for `::highlight()`, or for an element. */
export function markDeclarations(kind: MarkKind, scheme: Scheme): string {
  const { ink, line, thickness } = MARK_STYLES[kind];
  if (line === 'wash')
    return `background-color: ${alpha(ink[scheme], WASH[kind as keyof typeof WASH])}; color: inherit;`;
  return (
    `text-decoration: underline ${line} ${thickness}px ${ink[scheme]};` +
    ' text-underline-offset: 0.22em; text-decoration-skip-ink: none;'
  );
}

/** `::highlight()` rules for every kind, under the names that the page gives them. */
export const highlightSheet = (scheme: Scheme, nameOf: (kind: MarkKind) => string): string =>
  (Object.keys(MARK_STYLES) as MarkKind[])
    .map((kind) => `::highlight(${nameOf(kind)}) { ${markDeclarations(kind, scheme)} }`)
    .join('\n');

/** The colour of a kind that follows the reader's theme: for the views. */
export const inkOf = (kind: MarkKind): string => {
  const { light, dark } = MARK_STYLES[kind].ink;
  return `light-dark(${light}, ${dark})`;
};

const alpha = (hex: string, share: number): string =>
  `${hex}${Math.round(share * 255)
    .toString(16)
    .padStart(2, '0')}`;
