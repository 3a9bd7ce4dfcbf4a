import { findAttributions } from '../../lib/attribution/find-attributions';
import { parseModel } from '../../lib/attribution/spans';
import { readText } from '../../lib/text/document';
import { medianMs } from './median';

export { findAttributions, parseModel, readText };

/** What one article costs, in milliseconds. */
export interface ArticleTimes {
  readonly tokens: number;
  /** To make a model of its bytes. */
  readonly parse: number;
  /** To find attributions for the first time, by code that nothing has called before. */
  readonly first: number;
  /** Once the engine has translated the code: the median of several. */
  readonly later: number;
}

const WARM_UP = 20;
const ROUNDS = 9;
/** So many calls are timed as one, since some browsers count whole milliseconds only. */
const CALLS = 4;

/** Times the reading of an article, in whatever engine this runs; it should be the first thing that does. */
export function timeArticle(bytes: Uint8Array, text: string): ArticleTimes {
  const document = readText(text);
  const start = performance.now();
  const model = parseModel(bytes);
  const parsed = performance.now();
  findAttributions(document, model);
  const found = performance.now();
  for (let round = 0; round < WARM_UP; round++) findAttributions(document, model);
  const several = (): void => {
    for (let call = 0; call < CALLS; call++) findAttributions(document, model);
  };
  return {
    tokens: document.tokens.length,
    parse: parsed - start,
    first: found - parsed,
    later: medianMs(several, ROUNDS) / CALLS,
  };
}
