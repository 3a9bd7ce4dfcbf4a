import type { TextDocument } from '../../text/document';
import type { Token } from '../../text/tokens';
import { contentStems } from '../index/terms';
import { type Evidence, readEvidence } from '../profile/evidence';
import { namesCountry } from '../reading/countries';
import type { Deed } from '../reading/deeds';
import type { Entity } from '../reading/entities';
import type { Mention } from '../reading/mentions';
import type { Quantity } from '../reading/numbers';
import type { SentenceReading } from '../reading/read-sentence';
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
  tokens: readonly Token[],
  indices: readonly number[],
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

/** Puts together what the sentences of a claim say of it; `isCovered` tells which tokens belong to the claim. */
export function readStatement(
  document: TextDocument,
  readings: readonly SentenceReading[],
  vocabulary: Vocabulary,
  isCovered: (token: number) => boolean,
): Statement {
  const indices = readings.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, at) => from + at).filter(isCovered),
  );
  const covered = new Set(indices);
  const inside = <T extends { readonly from: number }>(list: readonly T[]): T[] =>
    list.filter(({ from }) => covered.has(from));
  const mentions = inside(readings.flatMap((reading) => reading.mentions));
  const all = readings.flatMap(({ entities }) => entities);
  const entities = inside(all);
  const deeds = inside(readings.flatMap((reading) => reading.deeds));
  const quantities = readings.flatMap((reading) => reading.quantities.filter(({ at }) => covered.has(at)));
  const tokens = indices.map((at) => document.tokens[at] as Token);
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
    strangers: strangersAmong(tokens, indices, readings),
    evidence: readEvidence({ tokens, indices, mentions, entities, deeds, quantities }, vocabulary),
  };
}
