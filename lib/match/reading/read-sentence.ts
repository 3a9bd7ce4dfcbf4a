import type { TextDocument } from '../../text/document';
import { type Deed, readDeeds } from './deeds';
import { type Entity, readNounPhrases } from './entities';
import { findMentions, type Mention } from './mentions';
import { type Quantity, readQuantities } from './numbers';
import { resolveSides } from './resolve';
import { sceneOf } from './sentence';
import type { Vocabulary } from './vocabulary';

/** What one sentence says in the words of one corpus. */
export interface SentenceReading {
  readonly from: number;
  readonly to: number;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly deeds: readonly Deed[];
  readonly quantities: readonly Quantity[];
}

/**
 * Reads sentence number `index` for speakers of certain sides. Only pronouns ask who speaks ("its soldiers"): without them
 * a sentence is read once for all speakers.
 */
export function sentenceReader(
  { tokens, sentences }: TextDocument,
  index: number,
  vocabulary: Vocabulary,
): (speakers: readonly string[]) => SentenceReading {
  const { from, to } = sentences[index] ?? { from: 0, to: 0 };
  const mentions = findMentions(vocabulary, tokens, from, to);
  const scene = sceneOf(tokens, from, to, mentions, vocabulary);
  const phrases = readNounPhrases(scene);
  const quantities = readQuantities(tokens, from, to);
  const hasPronoun = phrases.some(({ anaphoric }) => anaphoric);
  const readings = new Map<string, SentenceReading>();
  return (speakers) => {
    const key = hasPronoun ? speakers.join() : '';
    const known = readings.get(key);
    if (known) return known;
    const entities = resolveSides(scene, phrases, speakers);
    const reading = { from, to, mentions, entities, deeds: readDeeds(scene, entities), quantities };
    readings.set(key, reading);
    return reading;
  };
}
