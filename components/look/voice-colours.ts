import type { VoiceSegment } from '../../lib/reading/voice-share';
import type { Ink } from './mark-styles';

/** For the named stretches of the bar of voices, in order; the gaps between stretches tell them apart without colour. */
const NAMED: readonly Ink[] = [
  { light: '#2b6cb0', dark: '#7fb2ee' },
  { light: '#b06f12', dark: '#e5b25a' },
  { light: '#2f7d57', dark: '#6fc79a' },
  { light: '#8c5a94', dark: '#cfa0d8' },
];
const OTHERS: Ink = { light: '#7c818a', dark: '#9097a1' };

/** The most stretches that have a colour of their own. */
export const VOICE_COLOURS = NAMED.length;

export function voiceColour({ kind }: VoiceSegment, index: number): string | null {
  if (kind === 'unnamed') return null;
  const { light, dark } = (kind === 'others' ? undefined : NAMED[index]) ?? OTHERS;
  return `light-dark(${light}, ${dark})`;
}
