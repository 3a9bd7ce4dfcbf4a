/**
 * npx tsx scripts/evaluate/sources.ts
 *
 * How often the class and the full name of a source are right, on the labels of `labels/sources-*.json`: given the
 * labelled spans, and in what the extractor finds by itself. Needs the saved pages in ../shared/pages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Attribution } from '../../lib/attribution/attribution';
import { describeSpans } from '../../lib/attribution/find-attributions';
import {
  type AttributionModel,
  type AttributionSpans,
  findSpans,
  parseModel,
} from '../../lib/attribution/spans';
import { readText, type TextDocument } from '../../lib/text/document';
import { overlaps, type Span } from '../../lib/text/span';
import { readHtml } from '../analyse/read-html';

const PAGES = resolve(import.meta.dirname, '../../../shared/pages');
const MODEL = resolve(import.meta.dirname, '../../public/models/attribution.bin');
const HALVES = { development: 'sources-dev.json', test: 'sources-test.json' };
const WHITE = /[\s\ufeff]/;

type Pairs = readonly (readonly [number, number])[];
interface SourceLabel {
  /** The characters by which it is found again, and their hash. */
  readonly window: readonly [number, number];
  readonly print: number;
  readonly source: Pairs;
  readonly cue: Pairs;
  readonly content: Pairs;
  /** Each of them is right. */
  readonly class: readonly string[];
  readonly name: readonly (string | null)[];
}
interface LabelledPage {
  readonly page: string;
  readonly sources: readonly SourceLabel[];
}

interface Tally {
  labels: number;
  classes: number;
  names: number;
}

export async function evaluateSources(): Promise<void> {
  if (!existsSync(PAGES)) return console.log('Skipped: the saved pages in ../shared/pages are not there.');
  const model = parseModel(readFileSync(MODEL));
  for (const [half, file] of Object.entries(HALVES)) {
    const pages = readLabels(file);
    // Single cases are shown of the development half only: the test half is not to be looked at.
    const given = scoreHalf(pages, model, half === 'development' && process.argv.includes('--wrong'));
    const all = pages.reduce((sum, { sources }) => sum + sources.length, 0);
    console.log(
      `${half}: ${pages.length} pages, ${all} labels, of which extraction still gives ${given.given.labels}`,
    );
    say('  given the spans', given.given);
    say(`  as found (${percent(given.found.labels, given.given.labels)} % of the labels)`, given.found);
  }
}

function readLabels(file: string): readonly LabelledPage[] {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, 'labels', file), 'utf8')).pages;
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
const say = (title: string, { labels, classes, names }: Tally): void =>
  console.log(
    `${title}: ${labels} labels, class ${percent(classes, labels)} %, name ${percent(names, labels)} %`,
  );

function scoreHalf(pages: readonly LabelledPage[], model: AttributionModel, showWrong: boolean) {
  const given: Tally = { labels: 0, classes: 0, names: 0 };
  const found: Tally = { labels: 0, classes: 0, names: 0 };
  for (const page of pages) {
    const document = readLabelled(page);
    const places = placesOf(document.text);
    const own = findSpans(document, model);
    const labels = page.sources.flatMap((label) => {
      const spans = spansOf(document.text, places, label);
      return spans ? [{ label, spans }] : [];
    });
    const others = own.filter((spans) => !labels.some((each) => sameSpans(spans, each.spans)));
    const known = describeSpans(document, inOrder([...others, ...labels.map(({ spans }) => spans)]));
    const free = describeSpans(document, own);
    for (const { label, spans } of labels) {
      score(
        given,
        label,
        known.find((each) => isAt(each, spans)),
        showWrong ? page.page : null,
        document.text,
      );
      const match = free.find((each) => sameSpans(each, spans));
      if (match) score(found, label, match, null, document.text);
    }
  }
  return { given, found };
}

/** The page's text read; labels that it no longer holds, since extraction has changed, are left out. */
function readLabelled({ page }: LabelledPage): TextDocument {
  const [folder, name] = page.split('/');
  const html = gunzipSync(readFileSync(`${PAGES}/${folder}/html/${name}.html.gz`)).toString('utf8');
  return readText(readHtml(html, null)?.text ?? '');
}

/** Where the characters of the body are that are no white space. The title is read now from here, now from there. */
function placesOf(text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf('\n') + 1; at < text.length; at++)
    if (!WHITE.test(text.charAt(at))) places.push(at);
  return places;
}

/** The spans of a label: its offsets, shifted to the nearest place where its window has the same print; null for none. */
function spansOf(text: string, places: readonly number[], label: SourceLabel): AttributionSpans | null {
  const [from, to] = label.window;
  const isAt = (shift: number): boolean =>
    from + shift >= 0 &&
    to + shift <= places.length &&
    print(text, places, from + shift, to + shift) === label.print;
  let shift = 0;
  while (!isAt(shift)) {
    shift = shift > 0 ? -shift : 1 - shift;
    if (shift > places.length) return null;
  }
  const read = (pairs: Pairs): Span[] =>
    pairs.map(([start, end]) => ({
      start: places[start + shift] ?? 0,
      end: (places[end + shift - 1] ?? text.length - 1) + 1,
    }));
  return { source: read(label.source), cue: read(label.cue), content: read(label.content), confidence: 1 };
}

/** FNV-1a over the UTF-16 units at these places. */
function print(text: string, places: readonly number[], from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++)
    hash = Math.imul(hash ^ text.charCodeAt(places[at] ?? 0), 0x01000193) >>> 0;
  return hash;
}

const cueStart = ({ cue }: AttributionSpans): number => cue[0]?.start ?? 0;
const inOrder = (spans: readonly AttributionSpans[]) => [...spans].sort((a, b) => cueStart(a) - cueStart(b));
const meets = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.some((one) => others.some((other) => overlaps(one, other)));
const sameSpans = (a: AttributionSpans, b: AttributionSpans): boolean =>
  meets(a.cue, b.cue) && meets(a.source, b.source);
const isAt = (a: AttributionSpans, b: AttributionSpans): boolean =>
  cueStart(a) === cueStart(b) && meets(a.source, b.source);

function score(
  tally: Tally,
  label: SourceLabel,
  got: Attribution | undefined,
  page: string | null,
  text: string,
): void {
  const classIsRight = got !== undefined && label.class.includes(got.sourceClass);
  const nameIsRight = got !== undefined && label.name.some((name) => normal(name) === normal(got.name));
  tally.labels++;
  if (classIsRight) tally.classes++;
  if (nameIsRight) tally.names++;
  if (!page || (classIsRight && nameIsRight)) return;
  const written = got?.source.map(({ start, end }) => text.slice(start, end)).join(' … ');
  console.log(
    `  ${page}: ${written} → ${got?.sourceClass} ${got?.name}; should be ${label.class} ${label.name}`,
  );
}

const normal = (name: string | null): string =>
  (name ?? '')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^(?:the|an?)\s+/, '')
    .replace(/[^\p{L}\p{N}' -]/gu, '')
    .trim();

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await evaluateSources();
