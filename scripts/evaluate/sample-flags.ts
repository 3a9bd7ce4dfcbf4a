/**
 * npx tsx scripts/evaluate/sample-flags.ts [seed] [count]
 *
 * Draws flags at random from the saved news pages and prints them with the words around them, to be read and judged. The
 * verdicts of one such reading lie in docs/flag-review.csv (page, offsets, kind, verdict); flags that it holds already
 * are printed with their verdict.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flaggedPages } from './flag-pages';
import { hasPages } from './saved-pages';

const REVIEW = join(import.meta.dirname, '../../docs/flag-review.csv');
const AROUND = 90;

/** A small linear congruential generator (Numerical Recipes): the same seed draws the same flags. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function verdicts(): ReadonlyMap<string, string> {
  if (!existsSync(REVIEW)) return new Map();
  const lines = readFileSync(REVIEW, 'utf8').trim().split('\n').slice(1);
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(',')), line.split(',').at(-1) ?? '']));
}

function sample(seed: number, count: number): void {
  const next = random(seed);
  const known = verdicts();
  const news = flaggedPages().filter(({ news }) => news);
  const pool = news.flatMap((page) => page.flags.map((flag) => ({ page, flag })));
  for (let drawn = 0; drawn < count && pool.length > 0; drawn++) {
    const [draw] = pool.splice(Math.floor(next() * pool.length), 1);
    if (!draw) break;
    const { page, flag } = draw;
    const key = `${page.name},${flag.start},${flag.end},${flag.kind}`;
    const before = page.text.slice(Math.max(0, flag.start - AROUND), flag.start);
    const words = `${before}«${page.text.slice(flag.start, flag.end)}»${page.text.slice(flag.end, flag.end + AROUND)}`;
    console.log(`${key},${known.get(key) ?? '?'}\n    ${words.replace(/\n/g, ' ⏎ ')}`);
  }
}

const [seed = '4', count = '100'] = process.argv.slice(2);
if (hasPages()) sample(Number(seed), Number(count));
else console.log('no saved pages here; nothing to draw from');
