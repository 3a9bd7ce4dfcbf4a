import type { Reading } from '../../lib/extension/page-state';
import type { Theme } from '../../lib/extension/settings';
import { bearingOn } from '../../lib/reading/bearing-on';
import { sourceOf } from '../../lib/reading/claim-source';
import { claimView } from '../../lib/reading/claim-view';
import type { MarkRef } from '../../lib/reading/marks-under';
import { replyOf } from '../../lib/reading/right-of-reply';
import { FLAG_WORDS, STANDING_WORDS } from '../../lib/reading/words';
import { SourceLine } from '../claim/source-line';
import { IconButton } from '../controls/icon-button';
import { Letter } from '../controls/letter';
import type { Translate } from '../translate';
import { CardAnswers } from './card-answers';

export interface CardProps {
  readonly t: Translate;
  readonly reading: Reading;
  /** Of the card alone, whatever the page's colours; null: as the view around it. */
  readonly theme: Theme | null;
  /** All that is marked at the place: see `marksUnder`. */
  readonly marks: readonly MarkRef[];
  /** Null where there is no panel for what the card shows. */
  readonly onPanel: (() => void) | null;
  /** Null: the card stays. */
  readonly onClose: (() => void) | null;
}

/** What is marked here, why, whose words it is, and the best that is said against it. */
export function Card({ t, reading, theme, marks, onPanel, onClose }: CardProps) {
  const of = (kind: MarkRef['kind']): readonly number[] =>
    marks.filter((mark) => mark.kind === kind).map(({ index }) => index);
  const claims = of('claim').flatMap((index) => claimView(reading, index) ?? []);
  const said = claims.map(({ index }) => reading.analysis.claims[index]?.attribution);
  // An answered claim names its own source.
  const attribution = of('attribution').find((index) => !said.includes(index));
  return (
    <div
      class="card"
      role="dialog"
      aria-label={t('cardTitle')}
      tabIndex={-1}
      style={theme === null ? {} : { colorScheme: theme === 'auto' ? 'light dark' : theme }}
    >
      {claims.map((claim) => (
        <CardAnswers key={claim.index} {...{ t, reading, claim }} />
      ))}
      {of('flag').map((index) => (
        <FlagNote key={index} t={t} reading={reading} index={index} />
      ))}
      {attribution === undefined ? null : <SourceLine t={t} source={sourceOf(reading, attribution)} />}
      {onPanel || onClose ? (
        <div class="card-foot">
          {onPanel ? (
            <button type="button" class="plain-link" onClick={onPanel}>
              {t('cardOpen')}
            </button>
          ) : null}
          {onClose ? <IconButton icon="close" label={t('close')} onClick={onClose} /> : null}
        </div>
      ) : null}
    </div>
  );
}

interface FlagNoteProps {
  readonly t: Translate;
  readonly reading: Reading;
  readonly index: number;
}

function FlagNote({ t, reading, index }: FlagNoteProps) {
  const flag = reading.analysis.flags[index];
  if (!flag) return null;
  const reply = replyOf(reading, flag);
  const about = bearingOn(reading.article.text, flag);
  const speaker = flag.voice === 'speaker' ? sourceOf(reading, flag.attribution)?.name : null;
  return (
    <div class="card-flag">
      <Letter t={t} kind={flag.kind} />
      <div>
        <b>{t(FLAG_WORDS[flag.kind].name)}</b>
        <p>{t(FLAG_WORDS[flag.kind].what)}</p>
        {reply ? <p>{t(STANDING_WORDS[reply.standing], reply.name)}</p> : null}
        {about ? (
          <p class="meta">
            {t('bearsOn')} <q lang="en">{about}</q>
          </p>
        ) : null}
        {speaker ? <p class="meta">{t('wordsOf', speaker)}</p> : null}
        <details class="card-why">
          <summary>{t('whyItMatters')}</summary>
          <p>{t(FLAG_WORDS[flag.kind].why)}</p>
        </details>
      </div>
    </div>
  );
}
