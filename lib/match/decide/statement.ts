import type { TextDocument } from '../../text/document';
import type { Token } from '../../text/tokens';
import { contentStems } from '../index/terms';
import { type CoveredWords, type Evidence, type Gist, readEvidence } from '../profile/evidence';
import { namesCountry } from '../reading/countries';
import type { Deed } from '../reading/deeds';
import type { Entity } from '../reading/entities';
import type { Mention } from '../reading/mentions';
import type { Quantity } from '../reading/numbers';
import type { SentenceReading, SentenceWords } from '../reading/read-sentence';
import type { Vocabulary } from '../reading/vocabulary';
import { kindsOf } from './kinds-of';

/** What a claim of the page says, in the words of one corpus. */
export interface Statement {
  readonly deeds: readonly Deed[];
  /** The acts of the deeds, what they are cases of, and what they deny. */
  readonly acts: ReadonlySet<string>;
  readonly entities: readonly Entity[];
  /** Ids of all parties, groups, acts (with what they are cases of) and topics that are spoken of. */
  readonly concepts: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** Speaks of somebody or some place that the corpus does not know. */
  readonly foreign: boolean;
  /** Stems of names inside a sentence that the corpus's word lists do not have. */
  readonly strangers: readonly string[];
  readonly evidence: Evidence;
}

const conceptsOf = (
  mentions: readonly Mention[],
  entities: readonly Entity[],
  vocabulary: Vocabulary,
): ReadonlySet<string> =>
  new Set([
    ...mentions.flatMap(({ meaning: { kind, id } }) => (kind === 'act' ? kindsOf(vocabulary, id) : [id])),
    ...entities.flatMap(({ groups, parties }) => [...groups, ...parties]),
  ]);

const CAPITAL = /^\p{Lu}/u;

/** Stems of the words with a capital that no word list has; the first word of a sentence has one anyway. */
function strangersAmong(
  { tokens, indices }: CoveredWords,
  readings: readonly SentenceReading[],
): readonly string[] {
  const known = new Set(
    readings.flatMap(({ from, mentions }) => [
      from,
      ...mentions.flatMap((mention) =>
        Array.from({ length: mention.to - mention.from }, (_, at) => mention.from + at),
      ),
    ]),
  );
  return tokens.flatMap(({ text }, at) =>
    CAPITAL.test(text) && !known.has(indices[at] as number) ? contentStems(text) : [],
  );
}

/** The words of some sentences that belong to a claim; `isCovered` tells which tokens do. */
export function coverWords(
  { tokens }: TextDocument,
  sentences: readonly SentenceWords[],
  isCovered: (token: number) => boolean,
): CoveredWords {
  const indices = sentences.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, at) => from + at).filter(isCovered),
  );
  return {
    indices,
    tokens: indices.map((at) => tokens[at] as Token),
    mentions: sentences.flatMap(({ mentions }) => mentions.filter(({ from }) => isCovered(from))),
    quantities: sentences.flatMap(({ quantities }) => quantities.filter(({ at }) => isCovered(at))),
  };
}

/** Puts together what the sentences of a claim say of it. */
export function readStatement(
  document: TextDocument,
  words: CoveredWords,
  gist: Gist,
  readings: readonly SentenceReading[],
  vocabulary: Vocabulary,
): Statement {
  const { mentions, quantities } = words;
  const covered = new Set(words.indices);
  const inside = <T extends { readonly from: number }>(list: readonly T[]): T[] =>
    list.filter(({ from }) => covered.has(from));
  const all = readings.flatMap(({ entities }) => entities);
  const entities = inside(all);
  const deeds = inside(readings.flatMap((reading) => reading.deeds));
  return {
    deeds,
    acts: new Set(
      deeds.flatMap(({ act }) => [...kindsOf(vocabulary, act), vocabulary.acts.get(act)?.opposite ?? act]),
    ),
    entities: all,
    concepts: conceptsOf(mentions, entities, vocabulary),
    places: new Set(mentions.flatMap(({ meaning }) => (meaning.form === 'place' ? [meaning.id] : []))),
    quantities,
    foreign: entities.some(
      ({ foreign, from, to }) => foreign && document.tokens.slice(from, to).some(namesCountry),
    ),
    strangers: strangersAmong(words, readings),
    evidence: readEvidence(gist, { ...words, entities, deeds }, vocabulary),
  };
}
