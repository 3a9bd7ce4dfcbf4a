import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../lexicon/sources');
const files = readdirSync(FOLDER);

describe.each(files)('lexicon/sources/%s', (file) => {
  const lexicon = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

  it('says what it is and where it comes from', () => {
    expect(lexicon.note).toMatch(/\w{3}/);
    expect(lexicon.source).toMatch(/\w{3}/);
  });

  it('has each word once, in lower case', () => {
    const lists: string[][] = Array.isArray(lexicon.words)
      ? [lexicon.words]
      : Object.values(lexicon.words ?? {});
    const words = lists.flat();
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});
