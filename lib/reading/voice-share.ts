import type { Voice, Voices } from '../attribution/voices';

/** A voice with its share, 0 to 1, of all attributed words. */
export interface VoiceShare {
  readonly voice: Voice;
  readonly share: number;
}

/** Words that somebody is said to have said. */
export const attributedWords = ({ speakers }: Voices): number =>
  speakers.reduce((sum, { words }) => sum + words, 0);

/** Each voice with its share, most words first. */
export function voiceShares(voices: Voices): readonly VoiceShare[] {
  const all = attributedWords(voices);
  return voices.speakers.map((voice) => ({ voice, share: all ? voice.words / all : 0 }));
}

/** A stretch of the bar of voices: one side, one speaker, or all the others together. */
export interface VoiceSegment {
  readonly kind: 'party' | 'speaker' | 'others' | 'unnamed';
  /** Party id, or the speaker's name. */
  readonly name: string | null;
  readonly share: number;
}

/** The bar of voices in at most `most` named stretches, speakers of one party together; then others, then no source. */
export function voiceSegments(voices: Voices, most: number): readonly VoiceSegment[] {
  const named = new Map<string, VoiceSegment>();
  let unnamed = 0;
  for (const { voice, share } of voiceShares(voices)) {
    const { name, party, sourceClass } = voice;
    if (party === null && (name === null || sourceClass === 'anonymous' || sourceClass === 'none'))
      unnamed += share;
    else {
      const key = party === null ? `speaker ${name}` : `party ${party}`;
      const kept = named.get(key)?.share ?? 0;
      named.set(key, {
        kind: party === null ? 'speaker' : 'party',
        name: party ?? name,
        share: kept + share,
      });
    }
  }
  const sorted = [...named.values()].sort((a, b) => b.share - a.share);
  const others = sorted.slice(most).reduce((sum, { share }) => sum + share, 0);
  return [
    ...sorted.slice(0, most),
    ...(others > 0 ? [{ kind: 'others' as const, name: null, share: others }] : []),
    ...(unnamed > 0 ? [{ kind: 'unnamed' as const, name: null, share: unnamed }] : []),
  ];
}
