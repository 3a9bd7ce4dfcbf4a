import type { Reading } from '../../lib/extension/page-state';
import { type VoiceSegment, voiceSegments } from '../../lib/reading/voice-share';
import { VOICE_COLOURS, voiceColour } from '../look/voice-colours';
import type { Translate } from '../translate';

export interface VoicesBarProps {
  readonly t: Translate;
  readonly reading: Reading;
}

/** Who speaks, in words: one bar and its numbers. */
export function VoicesBar({ t, reading }: VoicesBarProps) {
  const segments = voiceSegments(reading.analysis.voices, VOICE_COLOURS);
  if (segments.length === 0) return <p class="meta">{t('nobodySpeaks')}</p>;
  return (
    <figure class="voices-bar">
      <div class="bar" aria-hidden="true">
        {segments.map((segment, index) => (
          <i
            key={index}
            style={{ flexGrow: segment.share, '--voice': voiceColour(segment, index) ?? 'none' }}
          />
        ))}
      </div>
      <figcaption>
        <ul class="legend">
          {segments.map((segment, index) => (
            <li key={index} style={{ '--voice': voiceColour(segment, index) ?? 'none' }}>
              {nameOf(t, reading, segment)} {t.percent(segment.share)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function nameOf(t: Translate, { parties }: Reading, { kind, name }: VoiceSegment): string {
  if (kind === 'unnamed') return t('noSource');
  if (kind === 'others') return t('others');
  return (kind === 'party' && parties[name ?? '']?.name) || (name ?? '');
}
