import type { ArticleAnswer, ClaimAnswer, CorpusAnswer } from '../../lib/reading/claim-answer';
import type { ClaimView } from '../../lib/reading/claim-view';
import { statedWords } from '../../lib/reading/claim-words';
import { claimantOf } from '../../lib/reading/claimant';
import type { Translate } from '../translate';
import { CitedLine } from './cited-line';
import { RelationName } from './relation-name';
import { SourceLine } from './source-line';
import { WhyThis } from './why-this';

interface Shared {
  readonly t: Translate;
  /** The claim of this article with an index; undefined where there is none. */
  readonly claimAt: (index: number) => ClaimView | undefined;
  /** Goes to a claim of the list; null where there is no list to go in. */
  readonly onGoTo: ((claim: ClaimView) => void) | null;
}

export interface AnswerProps extends Shared {
  readonly answer: ClaimAnswer;
}

/** What answers a claim: how, who, what, where and when, and on demand why it is shown. */
export function Answer({ answer, ...rest }: AnswerProps) {
  return answer.from === 'corpus' ? (
    <FromCorpus answer={answer} t={rest.t} />
  ) : (
    <FromArticle answer={answer} {...rest} />
  );
}

function FromCorpus({ t, answer }: { readonly t: Translate; readonly answer: CorpusAnswer }) {
  return (
    <div class="answer">
      <RelationName t={t} relation={answer.relation} by={claimantOf(answer.cited)} />
      <p lang="en" class="said">
        {answer.cited.text}
      </p>
      <CitedLine t={t} cited={answer.cited} />
      <WhyThis t={t} answer={answer} />
    </div>
  );
}

function FromArticle({ t, answer, claimAt, onGoTo }: Shared & { readonly answer: ArticleAnswer }) {
  const other = claimAt(answer.claim);
  if (!other) return null;
  return (
    <div class="answer">
      <RelationName t={t} relation={answer.relation} by={other.source?.inSentence ?? null} />
      {onGoTo ? (
        <button type="button" lang="en" class="said claim-text" onClick={() => onGoTo(other)}>
          {statedWords(other, t)}
        </button>
      ) : (
        <p lang="en" class="said">
          {statedWords(other, t)}
        </p>
      )}
      <p class="meta">{t('inThisArticle')}</p>
      <SourceLine t={t} source={other.source} />
      <WhyThis t={t} answer={answer} />
    </div>
  );
}
