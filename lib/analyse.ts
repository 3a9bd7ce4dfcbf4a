import type { Analysis } from './analysis';
import type { Attribution } from './attribution/attribution';
import { findAttributions } from './attribution/find-attributions';
import { findVoices } from './attribution/find-voices';
import type { AttributionModel } from './attribution/model-file';
import type { Claim } from './claims/claim';
import { findClaims } from './claims/find-claims';
import type { PartyLookup } from './corpus/party-lookup';
import { findFlags } from './flags/find-flags';
import type { Flag } from './flags/flag';
import { answerClaims } from './match/answer-claims';
import type { CorpusIndex } from './match/corpus-index';
import { readText, type TextDocument } from './text/document';

/** What an analysis leans on: the learned extractor, and the corpora with their names of parties. */
export interface Knowledge {
  readonly model: AttributionModel;
  readonly corpora: CorpusIndex;
  readonly parties: PartyLookup;
}

/** What a text shows by itself, before any corpus is asked. */
export interface TextAnalysis {
  readonly document: TextDocument;
  readonly flags: readonly Flag[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
}

/** The whole chain: an article's text in, everything that Hearsay says of it out. English only; any text will do. */
export const analyse = (text: string, knowledge: Knowledge): Analysis =>
  askCorpora(analyseText(text, knowledge.model), knowledge);

/** The first half of the chain. */
export function analyseText(text: string, model: AttributionModel): TextAnalysis {
  const document = readText(text);
  const attributions = findAttributions(document, model);
  const flags = findFlags(document, attributions);
  const claims = findClaims(document, attributions, flags);
  return { document, flags, attributions, claims };
}

/** The second half: the first one's result, with what the corpora hold and know. */
export function askCorpora(
  { document, flags, attributions, claims }: TextAnalysis,
  { corpora, parties }: Omit<Knowledge, 'model'>,
): Analysis {
  const answers = answerClaims(document, claims, attributions, corpora);
  return {
    flags,
    attributions,
    claims: claims.map((claim, index) => ({ ...claim, ...(answers[index] ?? NO_ANSWER) })),
    voices: findVoices(document, attributions, parties),
  };
}

/** The first half alone, in the shape of the whole: no claim is answered, nobody's voice is counted. */
export const unanswered = ({ flags, attributions, claims }: TextAnalysis): Analysis => ({
  ...EMPTY_ANALYSIS,
  flags,
  attributions,
  claims: claims.map((claim) => ({ ...claim, ...NO_ANSWER })),
});

const NO_ANSWER = { matches: [], counters: [], support: [], echoes: [] } as const;

/** Nothing found: for an article in a language that Hearsay does not read. */
export const EMPTY_ANALYSIS: Analysis = {
  flags: [],
  attributions: [],
  claims: [],
  voices: { speakers: [], words: 0, unnamedShare: 0, unheard: [] },
};
