import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { findAttributions } from '../../lib/attribution/find-attributions';
import { parseModel } from '../../lib/attribution/spans';
import { readText } from '../../lib/text/document';
import { medianMs, printTable, type Row } from './measure';
import { newsTexts, textOfWords } from './texts';

const MODEL = join(import.meta.dirname, '..', '..', 'public', 'models', 'attribution.bin');

/** Attribution beside two well-known libraries at the nearest thing that they do, on the same texts in one run. */
export async function benchAttribution(): Promise<void> {
  const texts = newsTexts();
  const bytes = readFileSync(MODEL);
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
  printTable(`Attribution over ${texts.length} articles, ${tokens} tokens, one thread`, rows);

  const thousand = readText(textOfWords(900));
  printTable('Loading, and one article', [
    { what: 'parse the model', ms: medianMs(() => parseModel(bytes)) },
    { what: `${thousand.tokens.length} tokens`, ms: medianMs(() => findAttributions(thousand, weights)) },
  ]);
}
