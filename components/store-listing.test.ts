import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import english from '../public/_locales/en/messages.json';

const LISTING = readFileSync(resolve(import.meta.dirname, '../docs/store-listing.md'), 'utf8');
const section = (title: string): string =>
  (LISTING.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '').trim();

it('has the short description that the extension has, short enough for both stores', () => {
  expect(section('Short description')).toBe(english.appDescription.message);
  expect(english.appDescription.message.length).toBeLessThanOrEqual(132);
});

it('has a description that both stores take: plain text, not too long', () => {
  const text = section('Description');
  expect(text.length).toBeGreaterThan(500);
  expect(text.length).toBeLessThanOrEqual(15_000);
  expect(text).not.toMatch(/<\w|\]\(|\*\*|^#/m);
});
