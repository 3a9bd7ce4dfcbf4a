import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type Input, readInputs } from './read-inputs';

const folder = mkdtempSync(join(tmpdir(), 'hearsay-inputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function all(files: readonly string[]): Promise<Input[]> {
  const inputs: Input[] = [];
  for await (const input of readInputs(files)) inputs.push(input);
  return inputs;
}

async function read(name: string, content: string | Uint8Array): Promise<Input[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  return all([file]);
}

describe('readInputs', () => {
  it.each([
    ['a.txt', 'One.\n Two.', [{ id: 'a.txt', text: 'One.\n Two.' }]],
    ['a.html', '<p>x', [{ id: 'a.html', html: '<p>x', url: null }]],
    ['a.html.gz', gzipSync('<p>x'), [{ id: 'a.html.gz', html: '<p>x', url: null }]],
    [
      'a.jsonl',
      '{"id":7,"text":"x"}\n\n{"id":"b","html":"<p>","url":"u"}',
      [
        { id: '7', text: 'x' },
        { id: 'b', html: '<p>', url: 'u' },
      ],
    ],
    ['empty.jsonl', '', []],
    ['marked.jsonl', '\ufeff{"id":"a","text":"x"}\n', [{ id: 'a', text: 'x' }]],
    ['LOUD.JSONL', '{"id":"a","text":"x"}\n', [{ id: 'a', text: 'x' }]],
    ['marked.txt', '\ufeffOne.', [{ id: 'marked.txt', text: 'One.' }]],
    ['utf16.txt', Buffer.from('\ufeffcafé', 'utf16le'), [{ id: 'utf16.txt', text: 'café' }]],
    [
      'old.html',
      Buffer.from('<meta charset="windows-1252"><p>caf\xe9', 'latin1'),
      [{ id: 'old.html', html: '<meta charset="windows-1252"><p>café', url: null }],
    ],
    [
      'older.html.gz',
      gzipSync(Buffer.from('<meta content="text/html; charset=iso-8859-1"><p>caf\xe9', 'latin1')),
      [{ id: 'older.html.gz', html: '<meta content="text/html; charset=iso-8859-1"><p>café', url: null }],
    ],
    [
      'odd.html',
      '<meta charset="of our own"><p>café',
      [{ id: 'odd.html', html: '<meta charset="of our own"><p>café', url: null }],
    ],
    [
      'misnamed.html',
      '<meta charset="utf-16"><p>café',
      [{ id: 'misnamed.html', html: '<meta charset="utf-16"><p>café', url: null }],
    ],
  ])('%s', async (name, content, inputs) => {
    expect(await read(name, content)).toEqual(inputs);
  });

  it.each([
    ['not.jsonl', '{"id"', 'not.jsonl:1', /^not\.jsonl:1: not JSON: /],
    ['wrong.jsonl', '{"id":"w","text":1}', 'w', /^wrong\.jsonl:1: a line is /],
    ['bare.jsonl', '[]', 'bare.jsonl:1', /^bare\.jsonl:1: a line is /],
    ['page.pdf', 'x', 'page.pdf', /only \.html/],
    ['broken.html.gz', 'x', 'broken.html.gz', /unexpected end of file/],
  ])('%s is met with a sentence', async (name, content, id, error) => {
    expect(await read(name, content)).toEqual([{ id, error: expect.stringMatching(error) }]);
  });

  it('goes on after a bad line', async () => {
    const inputs = await read('mixed.jsonl', '{"id":"a","text":"x"}\nnonsense\n{"id":"c","text":"y"}\n');
    expect(inputs.map(({ id }) => id)).toEqual(['a', 'mixed.jsonl:2', 'c']);
  });

  it('goes on after lines that cannot be opened', async () => {
    const folderOfLines = join(folder, 'folder.jsonl');
    mkdirSync(folderOfLines);
    const inputs = await all([folderOfLines, join(folder, 'a.txt')]);
    expect(inputs).toMatchObject([
      { id: 'folder.jsonl', error: expect.stringContaining('directory') },
      { id: 'a.txt', text: 'One.\n Two.' },
    ]);
  });

  it('names a file that is not there', async () => {
    const [input] = await all([join(folder, 'none.txt')]);
    expect(input).toMatchObject({ id: 'none.txt', error: expect.stringContaining('no such file') });
  });
});
