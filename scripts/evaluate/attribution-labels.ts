import { readFileSync } from 'node:fs';
import type { Annotated } from '../train/corpus';

type Attribution = Annotated['attributions'][number];
type Role = keyof Attribution;

const ROLES: Readonly<Record<string, Role>> = { s: 'source', c: 'cue', t: 'content' };
const MARK = /\{([sct])([\d,]+):([^{}]*)\}/g;

/** Reads a passage with the marks of a label file, which its header explains; attributions in the order of their numbers. */
export function parsePassage(id: string, marked: string): Annotated {
  const body = marked.trim().replace(/\s*\n¶\n\s*/g, '\n\n');
  const attributions = new Map<number, Attribution>();
  let text = '';
  let last = 0;
  for (const { index, 0: whole, 1: role = '', 2: numbers = '', 3: words = '' } of body.matchAll(MARK)) {
    text += body.slice(last, index);
    last = index + whole.length;
    for (const number of numbers.split(',').map(Number)) {
      const attribution = attributions.get(number) ?? { source: [], cue: [], content: [] };
      attributions.set(number, attribution);
      attribution[ROLES[role] as Role].push([text.length, text.length + words.length]);
    }
    text += words;
  }
  text += body.slice(last);
  if (/[{}]/.test(text))
    throw new Error(
      `${id}: a mark that cannot be read, near "${text.slice(text.search(/[{}]/)).slice(0, 30)}"`,
    );
  return { id, text, attributions: [...attributions].sort(([a], [b]) => a - b).map(([, each]) => each) };
}

/** Reads a file of labelled passages. */
export function readAttributionLabels(file: string): readonly Annotated[] {
  const [, ...passages] = readFileSync(file, 'utf8').split(/^## /m);
  return passages.map((passage) => {
    const end = passage.indexOf('\n');
    return parsePassage(passage.slice(0, end), passage.slice(end));
  });
}
