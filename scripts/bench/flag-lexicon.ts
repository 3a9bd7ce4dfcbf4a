import type { FlagLexicon } from '../../lib/flags/lexicon';
import { compileLexicons } from '../../lib/flags/lexicon';
import { CLASSES, LEXICONS } from '../../lib/flags/lexicons';
import { readText } from '../../lib/text/document';
import { medianMs, type Print, type Row } from './measure';
import { textOfWords } from './texts';

const SIZES = [400, 4_000];
const WORDS = 1_000;

/** Patterns of made-up words, each with a gap and a choice as real ones have. */
const madeUp = (count: number): FlagLexicon => ({
  kind: 'hearsay',
  entries: Array.from({ length: count }, (_, at) => ({
    id: `made-up-${at}`,
    patterns: [`zq${at} ..2 (zr${at}|zs${at % 97} of)`],
    note: 'made up',
    source: 'made up',
  })),
});

/** What more entries cost: the shipped lexicons alone, and with 400 and 4,000 made-up entries besides. */
export async function benchFlagLexicon(print: Print): Promise<void> {
  const document = readText(textOfWords(WORDS));
  const rows = [0, ...SIZES].map((count): Row => {
    const lexicons = [...LEXICONS, madeUp(count)];
    const find = compileLexicons(lexicons, CLASSES);
    return {
      entries: String(count),
      'compile ms': medianMs(() => compileLexicons(lexicons, CLASSES), 5),
      'find ms': medianMs(() => find(document), 25),
    };
  });
  print(`Flags: ${WORDS} words, by entries besides the shipped ones`, rows);
}
