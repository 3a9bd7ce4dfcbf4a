import type { Sentence } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import type { Mention } from './mentions';
import type { Meaning, Vocabulary } from './vocabulary';

/** One sentence with all that the word lists of a corpus know of it; indices are those of the document's tokens. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly mentions: readonly Mention[];
  readonly vocabulary: Vocabulary;
}

export type MentionOf<Kind extends Meaning['kind']> = Mention & {
  readonly meaning: Extract<Meaning, { kind: Kind }>;
};

export const isKind =
  <Kind extends Meaning['kind']>(kind: Kind) =>
  (mention: Mention): mention is MentionOf<Kind> =>
    mention.meaning.kind === kind;

/** The mention of a kind that covers token `at`. */
export const mentionAt = <Kind extends Meaning['kind']>(
  { mentions }: Pick<Scene, 'mentions'>,
  kind: Kind,
  at: number,
): MentionOf<Kind> | undefined => mentions.filter(isKind(kind)).find(({ from, to }) => from <= at && at < to);

export const lowerAt = ({ tokens, from, to }: Scene, at: number): string =>
  at >= from && at < to ? (tokens[at] as Token).lower : '';

export const sceneOf = (
  tokens: readonly Token[],
  { from, to }: Sentence,
  mentions: readonly Mention[],
  vocabulary: Vocabulary,
): Scene => ({ tokens, from, to, mentions, vocabulary });
