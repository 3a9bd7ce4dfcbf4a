import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { decodePage, decodeText } from './decode';

/** One document as it came in: text as it stands, a page, or what is wrong with the line. */
export type Input =
  | { readonly id: string; readonly text: string }
  | { readonly id: string; readonly html: string; readonly url: string | null }
  | { readonly id: string; readonly error: string };

const id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value)),
);
const Line = v.union([
  v.object({ id, text: v.string() }),
  v.object({ id, html: v.string(), url: v.optional(v.nullable(v.string()), null) }),
]);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function parseLine(line: string, place: string): Input {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return {
      id: place,
      error: `${place}: not JSON: ${messageOf(error)}`,
    };
  }
  const { success, output } = v.safeParse(Line, json);
  if (success) return output;
  const named = v.safeParse(v.object({ id }), json);
  return {
    id: named.success ? named.output.id : place,
    error: `${place}: a line is {"id", "text"} or {"id", "html", "url"}, with strings for "text" and "html"`,
  };
}

async function* readLines(stream: NodeJS.ReadableStream, name: string): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    // `trim` takes a byte order mark away, too.
    if (line.trim()) yield parseLine(line.trim(), `${name}:${number}`);
  }
}

async function* readLinesOf(file: string): AsyncGenerator<Input> {
  try {
    yield* readLines(createReadStream(file), basename(file));
  } catch (error) {
    yield { id: basename(file), error: `${file}: ${messageOf(error)}` };
  }
}

const READERS: readonly (readonly [suffix: string, read: (file: string, id: string) => Input])[] = [
  ['.html.gz', (file, id) => ({ id, html: decodePage(gunzipSync(readFileSync(file))), url: null })],
  ['.html', (file, id) => ({ id, html: decodePage(readFileSync(file)), url: null })],
  ['.htm', (file, id) => ({ id, html: decodePage(readFileSync(file)), url: null })],
  ['.txt', (file, id) => ({ id, text: decodeText(readFileSync(file)) })],
];

function readFile(file: string): Input {
  const name = basename(file);
  const reader = READERS.find(([suffix]) => name.toLowerCase().endsWith(suffix));
  if (!reader) return { id: name, error: `${file}: only .html, .html.gz, .txt and .jsonl are read` };
  try {
    return reader[1](file, name);
  } catch (error) {
    return { id: name, error: `${file}: ${messageOf(error)}` };
  }
}

/** All documents of the files, in order, one at a time; .jsonl files are streamed. Never throws for what it reads. */
export async function* readInputs(files: readonly string[]): AsyncGenerator<Input> {
  for (const file of files) {
    if (file === '-') yield* readLines(process.stdin, 'stdin');
    else if (!existsSync(file)) yield { id: basename(file), error: `${file}: no such file` };
    else if (file.toLowerCase().endsWith('.jsonl')) yield* readLinesOf(file);
    else yield readFile(file);
  }
}
