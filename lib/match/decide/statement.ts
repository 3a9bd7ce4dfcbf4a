import type { TextDocument } from '../../text/document';
import type { Token } from '../../text/tokens';
import { type Evidence, readEvidence } from '../profile/evidence';
import { namesCountry } from '../reading/countries';
import type { Deed } from '../reading/deeds';
import type { Entity } from '../reading/entities';
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
  readonly evidence: Evidence;
}

/** Puts together what the sentences of a claim say of it; `covers` tells which tokens belong to the claim. */
export function readStatement(
  document: TextDocument,
  readings: readonly SentenceReading[],
  vocabulary: Vocabulary,
  covers: (token: number) => boolean,
): Statement {
  const mentions = readings.flatMap((reading) => reading.mentions.filter(({ from }) => covers(from)));
  const entities = readings.flatMap((reading) => reading.entities);
  const concepts = new Set(
    mentions.flatMap(({ meaning }) =>
      meaning.kind === 'act' ? kindsOf(vocabulary, meaning.id) : [meaning.id],
    ),
  );
  for (const entity of entities) {
    if (!covers(entity.from)) continue;
    for (const id of [...entity.groups, ...entity.parties]) concepts.add(id);
  }
  const deeds = readings.flatMap((reading) => reading.deeds.filter(({ from }) => covers(from)));
  const quantities = readings.flatMap((reading) => reading.quantities.filter(({ at }) => covers(at)));
  const indices = readings.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, at) => from + at).filter(covers),
  );
  const tokens = indices.map((at) => document.tokens[at] as Token);
  const covered = entities.filter(({ from }) => covers(from));
  return {
    deeds,
    acts: new Set(
      deeds.flatMap(({ act }) => [...kindsOf(vocabulary, act), vocabulary.acts.get(act)?.opposite ?? act]),
    ),
    entities,
    concepts,
    places: new Set(mentions.flatMap(({ meaning }) => (meaning.form === 'place' ? [meaning.id] : []))),
    quantities,
    evidence: readEvidence({ tokens, indices, mentions, entities: covered, deeds, quantities }, vocabulary),
    foreign: entities.some(
      ({ foreign, from, to }) =>
        foreign && covers(from) && document.tokens.slice(from, to).some(namesCountry),
    ),
  };
}
