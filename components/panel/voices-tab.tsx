import type { Reading } from '../../lib/extension/page-state';
import { repliesOf, STANDINGS } from '../../lib/reading/right-of-reply';
import {
  attributedWords,
  type VoiceSegment,
  type VoiceShare,
  voiceSegments,
  voiceShares,
} from '../../lib/reading/voice-share';
import { SOURCE_WORDS, STANDING_WORDS } from '../../lib/reading/words';
import { facts } from '../look/facts';
import { VOICE_COLOURS, voiceColour } from '../look/voice-colours';
import type { Translate } from '../translate';
import { Unheard } from './unheard';
import { VoicesBar } from './voices-bar';

export interface VoicesTabProps {
  readonly t: Translate;
  readonly reading: Reading;
  /** Shows the claims of a source. */
  readonly onSource: (name: string) => void;
}

/** Who gets how many words, how much rests on nobody, and which side is never heard. */
export function VoicesTab({ t, reading, onSource }: VoicesTabProps) {
  const { voices } = reading.analysis;
  const segments = voiceSegments(voices, VOICE_COLOURS);
  const replies = repliesOf(reading);
  const attributed = voices.words ? attributedWords(voices) / voices.words : 0;
  return (
    <section class="voices">
      <h2>{t('whoSpeaks')}</h2>
      <VoicesBar t={t} reading={reading} />
      <p>{t('voicesShare', t.percent(attributed), t.percent(1 - attributed))}</p>
      {voices.unnamedShare > 0 ? <p>{t('voicesUnnamed', t.percent(voices.unnamedShare))}</p> : null}
      <Unheard t={t} reading={reading} />
      {STANDINGS.map((standing) => {
        const names = replies.filter((reply) => reply.standing === standing).map(({ name }) => name);
        return names.length > 0 ? (
          <p key={standing} class="unheard">
            {t(STANDING_WORDS[standing], names.join(', '))}
          </p>
        ) : null;
      })}
      <ol class="voice-list">
        {voiceShares(voices).map((share, index) => (
          <VoiceRow key={index} {...{ t, reading, share, onSource }} colour={colourOf(segments, share)} />
        ))}
      </ol>
    </section>
  );
}

/** A speaker has the colour of the stretch of the bar that holds their words. */
function colourOf(segments: readonly VoiceSegment[], { voice }: VoiceShare): string {
  const index = segments.findIndex(({ kind, name }) =>
    voice.party === null
      ? kind === 'speaker' && name === voice.name
      : kind === 'party' && name === voice.party,
  );
  const segment = segments[index];
  return (segment && voiceColour(segment, index)) ?? 'var(--soft)';
}

interface VoiceRowProps extends VoicesTabProps {
  readonly share: VoiceShare;
  readonly colour: string;
}

function VoiceRow({ t, reading, share: { voice, share }, colour, onSource }: VoiceRowProps) {
  const party = voice.party ? reading.parties[voice.party]?.name : undefined;
  const { name } = voice;
  return (
    <li>
      <div class="voice-name">
        {name === null ? (
          <b>{t('sourceNone')}</b>
        ) : (
          <button
            type="button"
            class="plain-link"
            title={t('showTheirClaims')}
            onClick={() => onSource(name)}
          >
            {name}
          </button>
        )}
        <span class="meta">
          {facts([name !== null && t(SOURCE_WORDS[voice.sourceClass]), party !== name && party])}
        </span>
      </div>
      <div class="voice-words">{facts([t.count('words', voice.words), t.percent(share)])}</div>
      <div class="voice-bar" aria-hidden="true">
        <i style={{ width: `${share * 100}%`, '--voice': colour }} />
      </div>
    </li>
  );
}
