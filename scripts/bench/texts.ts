import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

const ROOT = join(import.meta.dirname, '..', '..');
const POLNEAR = join(ROOT, '..', 'shared', 'benchmarks', 'polnear', 'dev.jsonl');

/** The paragraphs of the demo article: news of our own writing, always there. */
export function demoText(): string {
  const { document } = parseHTML(readFileSync(join(ROOT, 'scripts', 'demo', 'article.html'), 'utf8'));
  return [...document.querySelectorAll('article h1, article h2, article p')]
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .join('\n');
}

/** News texts to time on: the development split of PolNeAR where it is there, else the demo article many times. */
export function newsTexts(): readonly string[] {
  if (!existsSync(POLNEAR)) return Array.from({ length: 84 }, demoText);
  return readFileSync(POLNEAR, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** About that many words of news, whole paragraphs of the demo article repeated. */
export function textOfWords(words: number): string {
  const once = demoText();
  const count = once.split(/\s+/).length;
  const copies = Array.from({ length: Math.ceil(words / count) }, () => once).join('\n');
  return copies.split(' ').slice(0, words).join(' ');
}
