import { analyse } from '../../lib/analyse';
import { loadKnowledge } from '../analyse/load-knowledge';
import { medianMs, type Print, type Row } from './measure';
import { textOfWords } from './texts';

const LENGTHS = [1_000, 10_000, 50_000, 200_000];

/** The whole chain over longer and longer articles: the cost of a word must stay the same. */
export async function benchGrowth(print: Print): Promise<void> {
  const knowledge = loadKnowledge();
  const rows = LENGTHS.map((words): Row => {
    const text = textOfWords(words);
    const ms = medianMs(() => analyse(text, knowledge), words > 50_000 ? 1 : 3);
    return { words, ms, 'µs a word': (1000 * ms) / words };
  });
  print('Growth with the length of the article, whole analysis', rows);
}
