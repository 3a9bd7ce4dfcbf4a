import type { Corpus, CorpusClaim } from '../../corpus/corpus';
import { readText } from '../../text/document';
import { readStatement } from '../decide/statement';
import { readSentence } from '../reading/read-sentence';
import type { Vocabulary } from '../reading/vocabulary';
import type { Evidence } from './evidence';
import { buildProfiles, type Profiles } from './profiles';

/** Fewer wordings than this, with the claim's own text, tell chance from what they have in common too badly. */
export const LEAST_WORDINGS = 4;

/** What one wording, of one sentence or several, offers to be compared by. */
export function wordingEvidence(wording: string, vocabulary: Vocabulary): Evidence {
  const document = readText(wording);
  const readings = document.sentences.map((_, at) => readSentence(document, at, vocabulary, []));
  return readStatement(document, readings, vocabulary, () => true).evidence;
}

const evidenceOf = ({ text, wordings = [] }: CorpusClaim, vocabulary: Vocabulary): readonly Evidence[] =>
  [text, ...wordings].map((wording) => wordingEvidence(wording, vocabulary));

/** Profiles of the claims that are matched by more than their words. Reads each wording as a page is read. */
export const profileCorpus = ({ claims }: Corpus, vocabulary: Vocabulary): Profiles =>
  buildProfiles(
    claims
      .filter(({ frames, wordings = [] }) => frames.length > 0 || wordings.length > 0)
      .map((claim) => ({ id: claim.id, wordings: evidenceOf(claim, vocabulary) })),
  );
