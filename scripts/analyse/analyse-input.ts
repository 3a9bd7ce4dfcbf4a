import { analyse, EMPTY_ANALYSIS } from '../../lib/analyse';
import type { Analysis } from '../../lib/analysis';
import type { Article } from '../../lib/text/article';
import { detectLanguage, isForeign } from '../../lib/text/language';
import type { Span } from '../../lib/text/span';
import type { LoadedKnowledge } from './load-knowledge';
import { readHtml } from './read-html';
import type { Input } from './read-inputs';

type Pair = readonly [start: number, end: number];

const pair = ({ start, end }: Span): Pair => [start, end];
const pairOrNull = (span: Span | null): Pair | null => (span ? pair(span) : null);

const articleOf = (text: string): Article => ({
  title: null,
  byline: null,
  siteName: null,
  publishedTime: null,
  lang: detectLanguage(text),
  url: null,
  text,
});

/** The analysis as `analyse` prints it: spans as pairs, and only what a reader of the lines can use. */
const printed = ({ flags, attributions, claims, voices }: Analysis) => ({
  flags: flags.map(({ scope, party, ...flag }) => ({
    ...flag,
    scope: pairOrNull(scope),
    party: pairOrNull(party),
  })),
  attributions: attributions.map(({ source, cue, content, named, ...rest }) => ({
    source: source.map(pair),
    cue: cue.map(pair),
    content: content.map(pair),
    ...rest,
    named: pairOrNull(named),
  })),
  claims,
  voices,
});

/** One line of output: the document with everything that Hearsay says of it, or what kept it from being read. */
export function analyseInput(input: Input, knowledge: LoadedKnowledge) {
  const { id } = input;
  if ('error' in input) return { id, error: input.error };
  try {
    const article = 'html' in input ? readHtml(input.html, input.url) : articleOf(input.text);
    if (!article) return { id, error: 'no article was found on this page' };
    const { text, ...about } = article;
    const analysis = isForeign(article.lang) ? EMPTY_ANALYSIS : analyse(text, knowledge);
    return { id, article: about, text, ...printed(analysis) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
