import type { ClaimView } from '../../lib/reading/claim-view';
import type { Translate } from '../translate';
import { CitedLine } from './cited-line';
import { WhyThis } from './why-this';

/** The claim of a collection that says the same, where no answer has named it already. */
export function SameClaim({ t, claim }: { readonly t: Translate; readonly claim: ClaimView }) {
  const [twin] = claim.twins.filter(({ match }) => match.agrees);
  if (!twin || claim.answers.some((answer) => answer.from === 'corpus')) return null;
  const { cited, match } = twin;
  return (
    <div class="answer">
      <span class="relation">{cited.claimant ? t('sameClaimBy', cited.claimant) : t('sameClaim')}</span>
      <p lang="en" class="said">
        {cited.text}
      </p>
      <CitedLine t={t} cited={cited} />
      <WhyThis t={t} answer={{ cited, why: match.why }} />
    </div>
  );
}
