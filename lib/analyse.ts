import type { Analysis } from './analysis';
import { findAttributions } from './attribution/find-attributions';
import { findVoices } from './attribution/find-voices';
import type { AttributionModel } from './attribution/model-file';
import { findClaims } from './claims/find-claims';
import type { PartyLookup } from './corpus/party-lookup';
import { findFlags } from './flags/find-flags';
import { answerClaims } from './match/answer-claims';
import type { CorpusIndex } from './match/corpus-index';
import { readText } from './text/document';

/** What an analysis leans on: the learned extractor, and the corpora with their names of parties. */
export interface Knowledge {
  readonly model: AttributionModel;
  readonly corpora: CorpusIndex;
  readonly parties: PartyLookup;
}

/** The whole chain: an article's text in, everything that Hearsay says of it out. English only; any text will do. */
export function analyse(text: string, { model, corpora, parties }: Knowledge): Analysis {
  const document = readText(text);
  const attributions = findAttributions(document, model);
  const flags = findFlags(document, attributions);
  const claims = findClaims(document, attributions, flags);
  const answers = answerClaims(document, claims, attributions, corpora);
  return {
    flags,
    attributions,
    claims: claims.map((claim, index) => ({ ...claim, ...(answers[index] ?? NO_ANSWER) })),
    voices: findVoices(document, attributions, parties),
  };
}

const NO_ANSWER = { matches: [], counters: [], support: [], echoes: [] } as const;

/** Nothing found: for an article in a language that Hearsay does not read. */
export const EMPTY_ANALYSIS: Analysis = {
  flags: [],
  attributions: [],
  claims: [],
  voices: { speakers: [], words: 0, unnamedShare: 0, unheard: [] },
};
