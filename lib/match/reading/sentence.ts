import type { Token } from '../../text/tokens';
import { type Denials, readDenials } from './denials';
import type { Mention } from './mentions';
import type { Meaning, Vocabulary } from './vocabulary';

export type MentionOf<Kind extends Meaning['kind']> = Mention & {
  readonly meaning: Extract<Meaning, { kind: Kind }>;
};

/** One sentence with all that the word lists of a corpus know of it; indices are those of the document's tokens. */
export interface Scene {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly mentions: readonly Mention[];
  readonly acts: readonly MentionOf<'act'>[];
  readonly vocabulary: Vocabulary;
  /** The mentions that cover each token; the first stands for token `from`. */
  readonly covering: readonly (readonly Mention[])[];
  readonly denials: Denials;
}

export const isKind =
  <Kind extends Meaning['kind']>(kind: Kind) =>
  (mention: Mention): mention is MentionOf<Kind> =>
    mention.meaning.kind === kind;

/** Sets the scene of the sentence of tokens `from` to `to` (exclusive). */
export function sceneOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  mentions: readonly Mention[],
  vocabulary: Vocabulary,
): Scene {
  const covering: Mention[][] = Array.from({ length: to - from }, () => []);
  for (const mention of mentions)
    for (let at = mention.from; at < mention.to; at++) covering[at - from]?.push(mention);
  const acts = mentions.filter(isKind('act'));
  return { tokens, from, to, mentions, acts, vocabulary, covering, denials: readDenials(tokens, from, to) };
}

/** The mention of a kind that covers token `at`. */
export const mentionAt = <Kind extends Meaning['kind']>(
  { covering, from }: Scene,
  kind: Kind,
  at: number,
): MentionOf<Kind> | undefined => covering[at - from]?.find(isKind(kind));

export const lowerAt = ({ tokens, from, to }: Scene, at: number): string =>
  at >= from && at < to ? (tokens[at] as Token).lower : '';
