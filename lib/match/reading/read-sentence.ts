import type { TextDocument } from '../../text/document';
import { whenAsked } from '../when-asked';
import { type Deed, readDeeds } from './deeds';
import { type Entity, readNounPhrases } from './entities';
import { findMentions, type Mention } from './mentions';
import { type Quantity, readQuantities } from './numbers';
import { resolveSides } from './resolve';
import { sceneOf } from './sentence';
import type { Vocabulary } from './vocabulary';

/** What of one sentence needs no grammar: the words of one corpus that stand in it, and its numbers. */
export interface SentenceWords {
  readonly from: number;
  readonly to: number;
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
}

/** What one sentence says in the words of one corpus. */
export interface SentenceReading extends SentenceWords {
  readonly entities: readonly Entity[];
  readonly deeds: readonly Deed[];
}

/** A sentence whose grammar is read when it is asked for. */
export interface SentenceReader extends SentenceWords {
  /** Reads it for speakers of certain sides. */
  read(speakers: readonly string[]): SentenceReading;
}

/**
 * Makes sentence number `index` ready to be read. Only pronouns ask who speaks ("its soldiers"): without them a sentence is
 * read once for all speakers.
 */
export function sentenceReader(
  { tokens, sentences }: TextDocument,
  index: number,
  vocabulary: Vocabulary,
): SentenceReader {
  const { from, to } = sentences[index] ?? { from: 0, to: 0 };
  const mentions = findMentions(vocabulary, tokens, from, to);
  const words = { from, to, mentions, quantities: readQuantities(tokens, from, to) };
  const grammar = whenAsked(() => {
    const scene = sceneOf(tokens, from, to, mentions, vocabulary);
    const phrases = readNounPhrases(scene);
    return { scene, phrases, hasPronoun: phrases.some(({ anaphoric }) => anaphoric) };
  });
  const readings = new Map<string, SentenceReading>();
  return {
    ...words,
    read(speakers) {
      const { scene, phrases, hasPronoun } = grammar();
      const key = hasPronoun ? speakers.join() : '';
      const known = readings.get(key);
      if (known) return known;
      const entities = resolveSides(scene, phrases, speakers);
      const reading = { ...words, entities, deeds: readDeeds(scene, entities) };
      readings.set(key, reading);
      return reading;
    },
  };
}
