import type { TextDocument } from '../text/document';
import { isWord, type Token, type TokenRange } from '../text/tokens';
import { compilePatterns } from './automaton';
import type { FlagKind } from './flag';
import { markOf } from './mark';
import { nameTest } from './name';
import { type Classes, parsePatterns } from './pattern';
import { symbolsOf } from './symbols';

/** A file of the lexicon. `kind: null`: its patterns are look-alikes, and what they cover is not flagged. */
export interface FlagLexicon {
  readonly kind: FlagKind | null;
  readonly entries: readonly LexiconEntry[];
}

export interface LexiconEntry {
  readonly id: string;
  readonly patterns: readonly string[];
  readonly note: string;
  readonly source: string;
}

/** Words that a lexicon knows, as tokens; `kind: null` for a look-alike. */
export interface Find extends TokenRange {
  readonly kind: FlagKind | null;
  readonly rule: string;
}

/** Finds every place of a text that some pattern describes, in the order of the first token read. */
export type Finder = (document: TextDocument) => readonly Find[];

/** Compiles lexicons to one automaton. Throws where a pattern cannot be read. */
export function compileLexicons(lexicons: readonly FlagLexicon[], classes: Classes): Finder {
  const rules = lexicons.flatMap(({ kind, entries }) =>
    entries.flatMap(({ id, patterns }) => patterns.map((source) => ({ kind, rule: id, source }))),
  );
  const patterns = parsePatterns(
    rules.map(({ source }) => source),
    classes,
  );
  const { words, matchAt } = compilePatterns(patterns);
  return (document) => {
    const symbols = symbolsOf(document, words);
    const isName = nameTest(document);
    const finds: Find[] = [];
    for (const { from, to } of document.sentences) {
      for (let at = from; at < to; at++) {
        for (const match of matchAt(symbols, at, to, at === from)) {
          const rule = rules[match.pattern];
          const pattern = patterns[match.pattern];
          const mark = pattern && wordsIn(document.tokens, markOf(pattern, document.tokens, match));
          if (!rule || !mark || (rule.kind && isName(mark))) continue;
          finds.push({ ...mark, kind: rule.kind, rule: rule.rule });
        }
      }
    }
    return finds;
  };
}

/** A pattern may ask for a mark at its edge, which says nothing itself: from the first word to the last; null without one. */
function wordsIn(tokens: readonly Token[], range: TokenRange | null): TokenRange | null {
  if (!range) return null;
  let { from, to } = range;
  while (from < to && !isWord(tokens[from] as Token)) from++;
  while (to > from && !isWord(tokens[to - 1] as Token)) to--;
  return from < to ? { from, to } : null;
}
