import type { Corpus, CorpusClaim } from '../../corpus/corpus';
import { allWordings, isUnderstood } from '../../corpus/worded-enough';
import { readText } from '../../text/document';
import { coverWords, readStatement } from '../decide/statement';
import { sentenceReader } from '../reading/read-sentence';
import type { Vocabulary } from '../reading/vocabulary';
import { type Evidence, readGist } from './evidence';
import { countTerms, type ProfileData } from './profile-data';

/** What one wording, of one sentence or several, offers to be compared by. */
export function wordingEvidence(wording: string, vocabulary: Vocabulary): Evidence {
  const document = readText(wording);
  const sentences = document.sentences.map((_, at) => sentenceReader(document, at, vocabulary));
  const words = coverWords(document, sentences, () => true);
  const readings = sentences.map(({ read }) => read([]));
  return readStatement(document, words, readGist(words, vocabulary), readings, vocabulary).evidence;
}

const profiled = ({ claims }: Corpus): readonly CorpusClaim[] => claims.filter(isUnderstood);

/** Reads each wording of a corpus as a page is read, and counts what they have in common: some 1 ms a wording. */
export const profileCorpus = (corpus: Corpus, vocabulary: Vocabulary): ProfileData =>
  countTerms(
    profiled(corpus).map((claim) => ({
      id: claim.id,
      wordings: allWordings(claim).map((wording) => wordingEvidence(wording, vocabulary)),
    })),
  );

/** Whether what has been counted is of these claims, and of as many wordings. */
export function isProfileOf({ claims, wordings }: ProfileData, corpus: Corpus): boolean {
  const own = profiled(corpus);
  return (
    own.length === claims.length &&
    own.every((claim, at) => claim.id === claims[at] && allWordings(claim).length === wordings[at])
  );
}
