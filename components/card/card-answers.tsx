import type { Reading } from '../../lib/extension/page-state';
import { type ClaimAnswer, isAnswer } from '../../lib/reading/claim-answer';
import { type ClaimView, claimView } from '../../lib/reading/claim-view';
import { statedWords } from '../../lib/reading/claim-words';
import { claimantOf } from '../../lib/reading/claimant';
import { CitedLine } from '../claim/cited-line';
import { RelationName } from '../claim/relation-name';
import { SourceLine } from '../claim/source-line';
import type { Translate } from '../translate';

/** The answers of a claim that a card has room for; the panel has them all. */
const ANSWERS = 2;

export interface CardAnswersProps {
  readonly t: Translate;
  readonly reading: Reading;
  readonly claim: ClaimView;
}

/** Whose words a claim is, and the best that is said against it. */
export function CardAnswers({ t, reading, claim }: CardAnswersProps) {
  const rest = claim.answers.length - ANSWERS;
  return (
    <>
      <div class="card-claim">
        {claim.denied ? <RelationName t={t} relation="denies" by={claim.source?.inSentence ?? null} /> : null}
        <SourceLine t={t} source={claim.source} />
        <b>{t.count('cardAnswers', claim.answers.filter(isAnswer).length)}</b>
      </div>
      {claim.answers.slice(0, ANSWERS).map((answer, index) => (
        <div key={index} class="card-answer">
          <Answer {...{ t, reading, answer }} />
        </div>
      ))}
      {rest > 0 ? <p class="meta">{t.count('cardMore', rest)}</p> : null}
    </>
  );
}

interface AnswerProps extends Omit<CardAnswersProps, 'claim'> {
  readonly answer: ClaimAnswer;
}

function Answer({ t, reading, answer }: AnswerProps) {
  const { relation } = answer;
  if (answer.from === 'corpus') {
    const { cited } = answer;
    return (
      <>
        <RelationName t={t} relation={relation} by={claimantOf(cited)} />
        <p lang="en" class="said">
          {cited.text}
        </p>
        <CitedLine t={t} cited={cited} />
      </>
    );
  }
  const other = claimView(reading, answer.claim);
  if (!other) return null;
  return (
    <>
      <RelationName t={t} relation={relation} by={other.source?.inSentence ?? null} />
      <p lang="en" class="said">
        {statedWords(other, t)}
      </p>
      <p class="meta">{t('inThisArticle')}</p>
    </>
  );
}
