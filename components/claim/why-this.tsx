import type { ClaimAnswer, CorpusAnswer } from '../../lib/reading/claim-answer';
import { claimantOf } from '../../lib/reading/claimant';
import { ASPECT_WORDS } from '../../lib/reading/words';
import type { Translate } from '../translate';

export interface WhyThisProps {
  readonly t: Translate;
  readonly answer: Pairing;
}

/** What one pairing rests on; a claim of the same article stands in no document, and came through none. */
interface Pairing {
  readonly why: ClaimAnswer['why'];
  readonly cited?: CorpusAnswer['cited'];
  readonly of?: CorpusAnswer['of'];
  readonly derived?: CorpusAnswer['derived'];
}

/** What made Hearsay set two claims side by side: what they share, what differs, and where it stands. */
export function WhyThis({ t, answer }: WhyThisProps) {
  const { why, cited, of, derived } = answer;
  const shared = why
    ? ([
        ['whyActors', why.actors],
        ['whyActs', why.acts],
        ['whyNumbers', why.numbers],
        ['whyWords', why.words],
      ] as const)
    : [];
  return (
    <details class="why">
      <summary>{t('whyThis')}</summary>
      <dl>
        {shared
          .filter(([, items]) => items.length > 0)
          .map(([key, items]) => (
            <Row key={key} term={t(key)}>
              {items.join(', ')}
            </Row>
          ))}
        {why?.differs.map(({ aspect, here, there }) => (
          <Row key={aspect} term={t('whyDiffers', t(ASPECT_WORDS[aspect]))}>
            {here && there
              ? t('whyHereThere', here, there)
              : here || there
                ? t(here ? 'whyOnlyHere' : 'whyOnlyThere', here || there)
                : t('whyOpposite')}
          </Row>
        ))}
        {of && of.id !== cited?.id ? (
          <Row term={t('whyMatched')}>
            <q lang="en" class="said">
              {of.text}
            </q>{' '}
            {[claimantOf(of), of.date && t.date(of.date)].filter(Boolean).join(', ')}
          </Row>
        ) : null}
        {cited ? <Row term={t('whyDocument')}>{cited.document}</Row> : null}
        {cited?.statusNote ? <Row term={t('whyStatus')}>{cited.statusNote}</Row> : null}
        {derived ? <Row term={t('whyRelation')}>{t('whyDerived')}</Row> : null}
      </dl>
    </details>
  );
}

function Row({ term, children }: { readonly term: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
