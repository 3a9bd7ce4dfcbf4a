import { analyseText, askCorpora, type TextAnalysis, unanswered } from '../../lib/analyse';
import type { Analysis } from '../../lib/analysis';
import { citeClaim } from '../../lib/corpus/cite';
import { type CitedClaim, citedKey, type PartyName } from '../../lib/corpus/cited';
import type { Corpus } from '../../lib/corpus/corpus';
import type { AnalysisReply } from '../../lib/extension/messages';
import type { Reading } from '../../lib/extension/page-state';
import { loadSettings } from '../../lib/extension/stored-settings';
import { accusedParties } from '../../lib/reading/accused-parties';
import type { Article } from '../../lib/text/article';
import { detectLanguage, isForeign } from '../../lib/text/language';
import { attributionModel, type LoadedKnowledge, loadKnowledge } from './knowledge';

/** Loads what an analysis leans on, what it needs first before all else. What fails here fails again when it is asked. */
export async function prepare(): Promise<void> {
  try {
    await attributionModel();
    await loadKnowledge(await loadSettings());
  } catch {
    // The analysis will say so.
  }
}

/** The text that was analysed last: its corpora are asked next. */
let last: { readonly text: string; readonly own: TextAnalysis } | null = null;

async function ownOf(text: string): Promise<TextAnalysis> {
  if (last?.text !== text) last = { text, own: analyseText(text, await attributionModel()) };
  return last.own;
}

/** The answer to a page's article as far as its text alone gives one. */
export async function readArticleText(article: Article): Promise<AnalysisReply> {
  const lang = detectLanguage(article.text);
  if (lang !== null && isForeign(lang)) return { kind: 'foreign', lang };
  const analysis = unanswered(await ownOf(article.text));
  return { kind: 'read', reading: readingOf({ ...article, lang }, analysis, NOTHING_ASKED) };
}

/** The whole answer to a page's article: what Hearsay says of it, and all that this cites. */
export async function readArticle(article: Article): Promise<AnalysisReply> {
  const lang = detectLanguage(article.text);
  if (lang !== null && isForeign(lang)) return { kind: 'foreign', lang };
  const knowledge = await loadKnowledge(await loadSettings());
  const analysis = askCorpora(await ownOf(article.text), knowledge);
  return { kind: 'read', reading: readingOf({ ...article, lang }, analysis, knowledge) };
}

const NOTHING_ASKED = { files: [], broken: [] } as const;

/** An analysis with all that it cites. */
export const readingOf = (
  article: Article,
  analysis: Analysis,
  { files, broken }: Pick<LoadedKnowledge, 'files' | 'broken'>,
): Omit<Reading, 'extraction'> => ({
  article,
  analysis,
  cited: citedBy(analysis, files),
  parties: partiesOf(analysis, files),
  accused: accusedParties(article.text, analysis.flags),
  broken,
});

/** Every corpus claim that the analysis points to, by `citedKey`. */
function citedBy({ claims }: Analysis, corpora: readonly Corpus[]): Record<string, CitedClaim> {
  const cited: Record<string, CitedClaim> = {};
  const cite = (corpusId: string, claim: string): void => {
    const corpus = corpora.find(({ id }) => id === corpusId);
    if (corpus) cited[citedKey(corpusId, claim)] ??= citeClaim(corpus, claim);
  };
  for (const { matches, counters, support } of claims)
    for (const { corpus, claim, ...rest } of [...matches, ...counters, ...support]) {
      cite(corpus, claim);
      if ('of' in rest) cite(corpus, rest.of);
    }
  return cited;
}

/** The parties that the analysis names, by id. */
function partiesOf({ voices }: Analysis, corpora: readonly Corpus[]): Record<string, PartyName> {
  const named = new Set([...voices.unheard, ...voices.speakers.flatMap(({ party }) => party ?? [])]);
  const parties = corpora.flatMap((corpus) => corpus.parties).filter(({ id }) => named.has(id));
  return Object.fromEntries(parties.map(({ id, name }) => [id, { id, name }]));
}
