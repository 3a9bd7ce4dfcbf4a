import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { READING } from '../../components/example/reading';
import { t } from '../../components/test-kit';
import { MANNERS, SOURCE_CLASSES } from '../attribution/attribution';
import { RELATIONS } from '../corpus/relation';
import { STATUSES } from '../corpus/status';
import { FLAG_KINDS } from '../flags/flag';
import { claimViews } from '../reading/claim-view';
import { annotationsOf } from './annotations';
import { csvField, readingAsCsv } from './csv';
import { readingAsJson } from './json';
import { escapeMarkdown, readingAsMarkdown } from './markdown';
import { quoteOf } from './quote';

const SCHEMA = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../docs/reading.schema.json'), 'utf8'),
);
/** Any line that somebody could have written, with the signs of Markdown, CSV and spreadsheets among them. */
const line = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'*_`#>[]()!|~<&;=+-@"\',\\:./1 ', '\n', '\t'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the published schema of a reading', () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA);

  it('fits what is saved', () => {
    validate(JSON.parse(readingAsJson(READING)));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['an unknown field', { ...READING, analysis: { ...READING.analysis, score: 1 } }],
    [
      'a span that begins before the text',
      {
        ...READING,
        analysis: { ...READING.analysis, claims: [{ ...READING.analysis.claims[0], start: -1 }] },
      },
    ],
    ['no article', { ...READING, article: null }],
  ])('refuses %s', (_, reading) => {
    expect(validate(JSON.parse(readingAsJson(reading as never)))).toBe(false);
  });

  it('knows every kind, class, manner, relation and status', () => {
    const { flag, attribution, claim, citedClaim } = SCHEMA.$defs;
    expect(flag.properties.kind.enum).toEqual(FLAG_KINDS);
    expect(attribution.properties.sourceClass.enum).toEqual(SOURCE_CLASSES);
    expect(attribution.properties.manner.enum).toEqual(MANNERS);
    expect(claim.properties.counters.items.properties.relation.enum).toEqual(
      RELATIONS.filter((relation) => relation !== 'corroborates'),
    );
    expect(citedClaim.properties.status.enum).toEqual(STATUSES);
  });
});

/** The rows of a table, and what is wrong with it. */
function readCsv(text: string): {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly string[];
} {
  const data: (readonly string[])[] = [];
  const errors: string[] = [];
  parse(text, {
    delimiter: ',',
    step: (row) => {
      data.push(row.data);
      errors.push(...row.errors.map(({ message }) => message));
    },
  });
  return { data, errors };
}

describe('what is saved as CSV, read by another parser', () => {
  it('gives back every field of every row', () => {
    const { data, errors } = readCsv(readingAsCsv(READING, t).trimEnd());
    expect(errors).toEqual([]);
    const answers = claimViews(READING).reduce((sum, { answers: all }) => sum + Math.max(1, all.length), 0);
    expect(data).toHaveLength(answers + 1);
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
  });

  it('gives back any text, and never one that a spreadsheet computes', () => {
    fc.assert(
      fc.property(line, line, (one, two) => {
        const { data } = readCsv(`${csvField(one)},${csvField(two)}`);
        for (const [index, text] of [one, two].entries()) {
          const field = data[0]?.[index] ?? '';
          expect([text, `'${text}`]).toContain(field);
          expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        }
      }),
    );
  });
});

describe('what is saved as Markdown, rendered', () => {
  const rendered = (markdown: string) =>
    parseHTML(`<html><body>${marked.parse(markdown, { async: false })}</body></html>`).document.body;

  it('shows the title, each claim as a quotation, each answer with its origin', () => {
    const body = rendered(readingAsMarkdown(READING, t));
    const claims = claimViews(READING);
    expect(plain(body.querySelector('h1')?.textContent ?? '')).toBe(READING.article.title);
    const quotations = [...body.querySelectorAll('blockquote')].map((each) => plain(each.textContent ?? ''));
    expect(quotations).toHaveLength(claims.length);
    for (const [index, { text }] of claims.entries()) expect(quotations[index]).toContain(plain(text));
    expect(body.querySelectorAll('li strong').length).toBe(
      claims.reduce((sum, { answers }) => sum + answers.length, 0),
    );
    for (const link of body.querySelectorAll('a'))
      expect(URL.canParse(link.getAttribute('href') ?? '')).toBe(true);
  });

  it('shows any text as it stands, and makes no markup of it', () => {
    fc.assert(
      fc.property(line, (text) => {
        const body = rendered(escapeMarkdown(text));
        expect(plain(body.textContent ?? '')).toBe(plain(text));
        expect([...body.querySelectorAll(':not(p):not(a)')].map(({ tagName }) => tagName)).toEqual([]);
      }),
    );
  });
});

/** The terms that the model allows for what is used here (W3C Web Annotation Data Model, sections 3 and 4). */
const MOTIVATIONS = ['commenting', 'describing', 'tagging'];
const isIri = (text: string): boolean => URL.canParse(text);

describe('what is saved as Web Annotations', () => {
  const collection = annotationsOf(READING, t);
  const { items } = collection.first;

  it('is a collection of one page after the model', () => {
    expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    expect([collection.type, collection.first.type]).toEqual(['AnnotationCollection', 'AnnotationPage']);
    expect([collection.id, collection.first.id].filter((id) => !isIri(id))).toEqual([]);
    expect(collection.first.startIndex).toBe(0);
    expect(collection.total).toBe(items.length);
  });

  it('has annotations with what the model demands of each', () => {
    for (const { id, type, motivation, body, target } of items) {
      expect(isIri(id)).toBe(true);
      expect(type).toBe('Annotation');
      expect(MOTIVATIONS).toContain(motivation);
      for (const each of body) {
        expect(each).toMatchObject({ type: 'TextualBody', format: 'text/plain' });
        expect(MOTIVATIONS).toContain(each.purpose);
        expect(each.value).not.toBe('');
      }
      expect(isIri(target.source)).toBe(true);
      const [quote, position] = target.selector;
      expect(quote.type).toBe('TextQuoteSelector');
      expect(position.type).toBe('TextPositionSelector');
      expect(position.end).toBeGreaterThan(position.start);
    }
  });
});

describe('a quotation with its context', () => {
  const quoted = (text: string, words: string, from = 0): string[] => {
    const start = text.indexOf(words, from);
    const { prefix, exact, suffix } = quoteOf(text, { start, end: start + words.length });
    return [prefix, exact, suffix];
  };
  const SAME = 'and it was allegedly so on every single day of that year, ';

  it('stays within its block', () => {
    expect(quoted('One.\nTwo said so.\nThree.', 'said')).toEqual(['Two ', 'said', ' so.']);
  });

  it('grows until it is the first that fits', () => {
    const text = `${SAME}once; ${SAME}twice.`;
    const [prefix, exact, suffix] = quoted(text, 'allegedly', SAME.length);
    expect(text.indexOf(`${prefix}${exact}${suffix}`) + (prefix ?? '').length).toBe(
      text.lastIndexOf('allegedly'),
    );
  });

  it('ends where the block ends, even if another block is the same', () => {
    expect(quoted('He said so.\nHe said so.', 'said', 12)).toEqual(['He ', 'said', ' so.']);
  });
});
