import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { makeTranslate, messagesFrom } from '../../components/translate';
import { type Annotation, annotationsOf } from '../../lib/export/annotations';
import { readingAsJson } from '../../lib/export/json';
import type { Reading } from '../../lib/extension/page-state';
import english from '../../public/_locales/en/messages.json';
import type { Driver } from '../drivers/driver';

const translate = makeTranslate(messagesFrom(english));
const SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'reading.schema.json'), 'utf8'),
);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

/** What in the exported reading is against its published schema. */
export function faultsOf(reading: Reading): readonly object[] {
  validate(JSON.parse(readingAsJson(reading)));
  return [...(validate.errors ?? [])];
}

/** The reading's annotations by where they begin. */
export const notesOf = (reading: Reading): readonly Annotation[] =>
  annotationsOf(reading, translate).first.items.toSorted(
    (a, b) => a.target.selector[1].start - b.target.selector[1].start,
  );

/** The page's own text as any other client of the model reads it: visible text nodes, white space collapsed. */
export const textOnPage = (driver: Driver): Promise<string> =>
  driver.run('page', () => {
    const walker = document.createTreeWalker(document.body, 4);
    const parts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, noscript, template')) parts.push((node as Text).data);
    return parts.join('').replace(/\s+/g, ' ');
  });

/** Where the quotation of an annotation stands in a text, by its words and their context alone; -1 for nowhere. */
export function anchor(text: string, { target }: Annotation): number {
  const [{ prefix, exact, suffix }] = target.selector;
  const collapsed = (part: string): string => part.replace(/\s+/g, ' ');
  const found = text.indexOf(collapsed(prefix + exact + suffix));
  return found < 0 ? -1 : found + collapsed(prefix).length;
}
