import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTranslate, messagesFrom } from './translate';

const ROOT = resolve(import.meta.dirname, '..');
const LOCALES = join(ROOT, 'public/_locales');

type Messages = Readonly<Record<string, { readonly message: string }>>;
const read = (locale: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Messages;

const ENGLISH = read('en');
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const places = (message = ''): readonly string[] => [...new Set(message.match(/\$\d/g))].sort();
/** The forms that whole numbers take in a language, and "other"; "many" is for millions in French and Spanish. */
const forms = (locale: string): ReadonlySet<string> => {
  const rules = new Intl.PluralRules(locale);
  return new Set(['other', ...Array.from({ length: 1000 }, (_, number) => rules.select(number))]);
};
const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => join(folder, name));
const sources = ['components', 'entrypoints', 'lib/reading', 'lib/export'].flatMap(sourceFiles);

/**
 * What a claim and a collection of claims are called, and the words that must not stand in for them: a thing has
 * one name, and that of a claim says neither that it is true nor that it is false. "*" stands for any ending.
 */
const TERMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  de: { 'Aussage*': ['Behauptung*'], 'Sammlung*': ['Kollektion*'] },
  en: { 'claim*': ['sayings', 'assertion*'], 'collection*': ['corpus', 'corpora'] },
  es: { 'afirmaci*': ['dicho', 'dichos', 'alegaci*'], 'colecci*': ['recopilaci*'] },
  fr: { 'affirmation*': ['propos', 'allégation*'], 'collection*': ['recueil', 'recueils'] },
  ru: { 'утверждени*': ['заявлени*'], 'подбор*': ['сборник*', 'коллекци*'] },
  uk: { 'твердже*': ['заяв*'], 'збір*': ['добір*', 'колекці*'] },
};
const wordOf = (term: string): RegExp =>
  new RegExp(`(?<!\\p{L})${term.replace('*', '\\p{L}*')}(?!\\p{L})`, 'iu');

describe.each(readdirSync(LOCALES))('messages in %s', (locale) => {
  const messages = read(locale);

  it('are all there, each plural in the forms of the language', () => {
    const names = Object.keys(ENGLISH);
    const plain = names.filter((name) => !PLURAL.test(name));
    const counted = [
      ...new Set(names.filter((name) => PLURAL.test(name)).map((name) => name.replace(PLURAL, ''))),
    ];
    const expected = [
      ...plain,
      ...counted.flatMap((name) => [...forms(locale)].map((form) => `${name}_${form}`)),
    ];
    expect(Object.keys(messages).sort()).toEqual(expected.sort());
  });

  it('say something, with the places of the English message', () => {
    for (const [name, { message }] of Object.entries(messages)) {
      expect(message.trim(), name).not.toBe('');
      const english = ENGLISH[name] ?? ENGLISH[name.replace(PLURAL, '_other')];
      expect(places(message), name).toEqual(places(english?.message));
    }
  });

  it('have one name for a claim, and one for a collection', () => {
    const said = Object.values(messages).map(({ message }) => message);
    expect(Object.keys(TERMS)).toContain(locale);
    for (const [term, others] of Object.entries(TERMS[locale] ?? {})) {
      expect(said.filter((message) => wordOf(term).test(message))).not.toEqual([]);
      expect(said.filter((message) => others.some((other) => wordOf(other).test(message)))).toEqual([]);
    }
  });

  it('do not say the same of who denies and of what is denied', () =>
    expect(messages.deniedBy?.message).not.toBe(messages.deniesThat?.message));

  it('describe Hearsay in as many characters as the Chrome Web Store takes', () =>
    expect(messages.appDescription?.message.length).toBeLessThanOrEqual(132));

  it('name their language', () => expect(messages.locale?.message).toBe(locale));
});

describe('English messages', () => {
  it('are all used', () => {
    const code = [...sources, 'wxt.config.ts']
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .join('\n');
    const unused = Object.keys(ENGLISH).filter(
      (name) => !new RegExp(`(?<![a-zA-Z])${name.replace(PLURAL, '')}(?![a-zA-Z])`).test(code),
    );
    expect(unused).toEqual([]);
  });
});

/** Messages without a plural that a view hands a number to: `t('name', … t.number(…))`. */
const numberedIn = (code: string): readonly string[] =>
  [...code.matchAll(/\bt\('(\w+)'(?:[^()]|\([^()]*\))*?(?:\.number\(|\bString\(|\.length\b)/g)].map(
    ([, name = '']) => name,
  );

describe('components', () => {
  it.each([
    ["t('some', t.number(shown))", ['some']],
    ["t('some', t.number(shown.length), of)", ['some']],
    ["t('some', name(of), String(shown))", ['some']],
    ["t.count('some', shown.length, t.number(all))", []],
    ["t('some', t.percent(share))", []],
    ["t('some') + t.number(shown)", []],
  ])('would be seen to hand a number to a message without a plural: %s', (code, names) =>
    expect(numberedIn(code)).toEqual(names),
  );

  it('hand no number to a message without a plural', () => {
    const numbered = sources.flatMap((file) => numberedIn(readFileSync(join(ROOT, file), 'utf8')));
    expect(numbered).toEqual([]);
  });

  it('have no words of their own', () => {
    const hard = sources
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => {
        const code = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
        const texts = code.match(/>[^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*</gu) ?? [];
        const attributes = code.match(/\b(?:aria-label|title|placeholder|alt)="[^"]*"/g) ?? [];
        return [...texts, ...attributes].map((text) => `${file}: ${text}`);
      });
    expect(hard).toEqual([]);
  });
});

describe('makeTranslate', () => {
  const t = makeTranslate(messagesFrom(ENGLISH));

  it('fills in places', () => expect(t('deniedBy', 'the navy')).toBe('Denied by the navy'));
  it('counts', () =>
    expect([0, 1, 2, 1200].map((n) => t.count('words', n))).toEqual([
      '0 words',
      '1 word',
      '2 words',
      '1,200 words',
    ]));
  it.each([
    ['2024', '2024'],
    ['2024-10', 'Oct 2024'],
    ['2024-10-14', 'Oct 14, 2024'],
    ['2024-10-14T21:30:00Z', 'Oct 14, 2024'],
    ['last spring', 'last spring'],
  ])('writes the date %s as %s', (date, shown) => expect(t.date(date)).toBe(shown));
  it.each([
    ['uk', 'Ukrainian'],
    ['not a code', 'not a code'],
  ])('names the language %s as %s', (code, name) => expect(t.language(code)).toBe(name));
  it('rounds shares', () => expect(t.percent(0.146)).toBe('15%'));
});
