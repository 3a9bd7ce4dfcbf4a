import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LETTERS, MARK_STYLES, SCHEMES, type Scheme } from './mark-styles';
import { RELATION_STYLES } from './relation-styles';

const CSS = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const TOKENS: Readonly<Record<string, Readonly<Record<Scheme, string>>>> = Object.fromEntries(
  [...CSS.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** WCAG 2: relative luminance. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2: contrast ratio, 1 to 21. */
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

/** A translucent colour (#rrggbbaa) laid over an opaque one. */
const over = (wash: string, ground: string): string => {
  const alpha = Number.parseInt(wash.slice(7, 9), 16) / 255;
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(wash, at) * alpha + channel(ground, at) * (1 - alpha)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
};

const token = (name: string, scheme: Scheme): string => {
  const ink = TOKENS[name];
  if (!ink) throw new Error(`tokens.css has no --${name}`);
  return ink[scheme];
};
const GROUNDS = ['paper', 'card', 'tint'] as const;
/** What pages are set on: white and grey paper, black and dark grey nights. */
const PAGES = { light: ['#ffffff', '#f4f1e9'], dark: ['#000000', '#22252a'] } as const;

describe.each(SCHEMES)('colours of the %s scheme', (scheme) => {
  it.each(['ink', 'soft', 'link', 'warn'])('gives text in --%s 4.5 : 1 on every ground', (name) => {
    for (const ground of GROUNDS)
      expect(contrast(token(name, scheme), token(ground, scheme)), ground).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'focus'])('gives controls in --%s 3 : 1 on every ground', (name) => {
    for (const ground of GROUNDS)
      expect(contrast(token(name, scheme), token(ground, scheme)), ground).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(RELATION_STYLES) as (keyof typeof RELATION_STYLES)[])(
    'lets "%s" be read',
    (relation) => {
      for (const ground of GROUNDS)
        expect(
          contrast(RELATION_STYLES[relation].ink[scheme], token(ground, scheme)),
          ground,
        ).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(Object.keys(LETTERS) as (keyof typeof LETTERS)[])('lets the letter of "%s" be read', (kind) => {
    expect(contrast(token('paper', scheme), MARK_STYLES[kind].ink[scheme])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(MARK_STYLES) as (keyof typeof MARK_STYLES)[])('lets marks of "%s" be seen', (kind) => {
    for (const page of PAGES[scheme])
      expect(contrast(MARK_STYLES[kind].ink[scheme], page), page).toBeGreaterThanOrEqual(3);
  });

  it('keeps the contrast of words on a wash', () => {
    const words = scheme === 'light' ? '#333333' : '#dddddd';
    for (const { wash } of Object.values(MARK_STYLES))
      for (const page of PAGES[scheme])
        if (wash) expect(contrast(words, over(wash[scheme], page))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('marks', () => {
  it('have a line, a thickness or a wash that no other has', () => {
    const drawn = Object.values(MARK_STYLES).map(
      ({ line, thickness, wash }) => `${line} ${thickness} ${wash !== null}`,
    );
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('have a letter and a colour that no other has', () => {
    expect(new Set(Object.values(LETTERS)).size).toBe(7);
    for (const scheme of SCHEMES) {
      const inks = (Object.keys(LETTERS) as (keyof typeof LETTERS)[]).map(
        (kind) => MARK_STYLES[kind].ink[scheme],
      );
      expect(new Set(inks).size).toBe(7);
    }
  });
});
