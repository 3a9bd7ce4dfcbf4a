import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCorpus } from './corpus';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

const GOOD =
  '{"id":1,"text":"Ann says so.","attributions":[{"source":[[0,3]],"cue":[[4,8]],"content":[[9,11]]}]}';
const read = (content: string) => {
  const file = join(folder, 'corpus.jsonl');
  writeFileSync(file, content);
  return readCorpus(file);
};

describe('an annotated corpus', () => {
  it('is read line by line, but for empty lines', () => {
    expect(read(`${GOOD}\n\n${GOOD}\n`)).toHaveLength(2);
  });

  it.each([
    ['is no JSON', '{"id": 1,'],
    ['has no text', '{"id": 1, "attributions": []}'],
  ])('names the line that %s', (_, line) => {
    expect(() => read(`${GOOD}\n${line}\n`)).toThrow(/corpus\.jsonl, line 2: /);
  });
});
