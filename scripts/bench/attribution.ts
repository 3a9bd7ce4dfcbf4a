import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { asShipped, timeByEngine } from './attribution-by-engine';
import { medianMs, type Print, type Row } from './measure';
import { newsTexts, textOfWords } from './texts';

type Shipped = Awaited<ReturnType<typeof asShipped>>;

const MODEL = join(import.meta.dirname, '..', '..', 'public', 'models', 'attribution.bin');

/** Attribution beside two well-known libraries at the nearest thing that they do, on the same texts in one run. */
export async function benchAttribution(print: Print): Promise<void> {
  const bytes = readFileSync(MODEL);
  const texts = newsTexts();
  const shipped = await asShipped();
  printMemory(shipped, bytes, print);
  const { findAttributions, parseModel, readText } = shipped;
  const weights = parseModel(bytes);
  const tokens = texts.reduce((sum, text) => sum + readText(text).tokens.length, 0);
  const wink = winkNLP(model);
  const peers: Readonly<Record<string, (text: string) => unknown>> = {
    'read the text (tokens, sentences, quotations)': (text) => readText(text),
    'Hearsay: read and find attributions': (text) => findAttributions(readText(text), weights),
    'compromise: quotations': (text) => nlp(text).quotations().out('array'),
    'wink-nlp: tokens, parts of speech, entities': (text) => wink.readDoc(text).entities().out(),
  };
  const rows = Object.entries(peers).map(([peer, work]): Row => {
    const ms = medianMs(() => texts.map(work), 3);
    return { peer, 'ms in all': ms, 'tokens/s': Math.round((1000 * tokens) / ms) };
  });
  print(`Attribution over ${texts.length} articles, ${tokens} tokens, one thread`, rows);

  print('One article, ms', await timeByEngine(bytes, textOfWords(900)));
}

/** Megabytes in use after a collection: objects and the buffers of typed arrays. */
function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

/** What the model takes once it is loaded, and once it has read: compiled code and what is kept included. */
function printMemory(
  { findAttributions, parseModel, readText }: Shipped,
  bytes: Uint8Array,
  print: Print,
): void {
  const thousand = textOfWords(900);
  const before = heapMegabytes();
  const weights = parseModel(bytes);
  const loaded = heapMegabytes();
  for (let round = 0; round < 20; round++) findAttributions(readText(thousand), weights);
  const used = heapMegabytes();
  print('Memory', [
    { what: 'the model, loaded', MB: loaded - before },
    { what: 'and after twenty articles of 900 words', MB: used - before },
  ]);
}
