import type { Token } from '../../text/tokens';
import { kindsOf } from '../decide/kinds-of';
import { contentStems } from '../index/terms';
import type { Deed } from '../reading/deeds';
import { isDenier } from '../reading/deniers';
import { type Entity, STATE, UNKNOWN_GROUP } from '../reading/entities';
import type { Mention } from '../reading/mentions';
import { isNegator, type Stance, stanceOf } from '../reading/negation';
import type { Quantity } from '../reading/numbers';
import type { Vocabulary } from '../reading/vocabulary';

/** Kinds of evidence; each is weighed by itself, since within one the same thing is told more than once. */
export const FAMILIES = ['words', 'pairs', 'concepts', 'roles', 'order', 'polarity'] as const;
export type Family = (typeof FAMILIES)[number];

/** What a wording or a statement of a page offers to be compared by. A party stands in a term as "@id". */
export type Evidence = Readonly<Record<Family, readonly string[]>>;

/** The part of it that needs no grammar: enough to tell whether a statement is about what a corpus is about. */
export const GIST = ['words', 'pairs', 'concepts'] as const satisfies readonly Family[];
export type Gist = Pick<Evidence, (typeof GIST)[number]>;

/** The words of the covered part of a sentence, or of several. */
export interface CoveredWords {
  readonly tokens: readonly Token[];
  /** For each token its index in the document, by which mentions count. */
  readonly indices: readonly number[];
  readonly mentions: readonly Mention[];
  readonly quantities: readonly Quantity[];
}

/** What they have been read as. */
export interface CoveredReading extends CoveredWords {
  readonly entities: readonly Entity[];
  readonly deeds: readonly Deed[];
}

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

const groupsOf = (entity: Entity | null): readonly string[] =>
  entity?.groups.filter((id) => id !== STATE && id !== UNKNOWN_GROUP) ?? [];

const namesOf = (entity: Entity | null): readonly string[] => entity?.parties.map((id) => `@${id}`) ?? [];

function conceptTerms({ mentions, quantities }: CoveredWords, vocabulary: Vocabulary): string[] {
  const concepts = mentions.flatMap(({ meaning: { kind, id } }) =>
    kind === 'act' ? kindsOf(vocabulary, id) : [kind === 'party' ? `@${id}` : id],
  );
  return [...concepts, ...quantities.map(({ least }) => `#${least}`)];
}

function roleTerms({ deeds, entities }: CoveredReading, vocabulary: Vocabulary): string[] {
  const ofDeeds = deeds.flatMap(({ act, who, whom }) => [
    ...namesOf(who).map((id) => `${id}>`),
    ...namesOf(whom).map((id) => `>${id}`),
    ...kindsOf(vocabulary, act).flatMap((kind) => [
      ...[...namesOf(who), ...groupsOf(who)].map((id) => `${id}>${kind}`),
      ...[...namesOf(whom), ...groupsOf(whom)].map((id) => `${kind}>${id}`),
    ]),
  ]);
  const ofEntities = entities.flatMap((entity) =>
    groupsOf(entity).flatMap((group) => namesOf(entity).map((id) => `${id} ${group}`)),
  );
  return [...ofDeeds, ...ofEntities];
}

/** How near to a party's name a word stands that says something of its part. */
const NEAR = 2;

/** What stands right before and after each party's name: read without grammar, so that unknown words count too. */
function orderTerms({ tokens, indices, mentions }: CoveredReading): string[] {
  const party = new Map<number, string>();
  for (const { from, to, meaning } of mentions)
    if (meaning.kind === 'party') for (let at = from; at < to; at++) party.set(at, `@${meaning.id}`);
  const line: string[] = [];
  tokens.forEach((token, at) => {
    const name = party.get(indices[at] as number);
    if (name) {
      if (line.at(-1) !== name) line.push(name);
    } else if (token.lower === 'by') line.push('by');
    else line.push(...contentStems(token.text));
  });
  return line.flatMap((term, at) => {
    if (!term.startsWith('@')) return [];
    const around: string[] = [];
    for (let step = 1; step <= NEAR; step++) {
      if (line[at + step]) around.push(`${term} ${line[at + step]}`);
      if (line[at - step]) around.push(`${line[at - step]} ${term}`);
    }
    return around;
  });
}

/** How a statement as a whole is put; to insist is set against to negate, too. */
const STANCE_TERM = {
  affirmed: '+stance',
  negated: '-stance',
  insisted: '!stance',
} as const satisfies Record<Stance, string>;

/** Whether a deed is said to be done: as such, by whom, and the other way for its contrary ("unknown" is not known). */
function polarTerms({ act, not, who }: Deed, vocabulary: Vocabulary): readonly string[] {
  const [own, other] = not ? ['-', '+'] : ['+', '-'];
  const contrary = vocabulary.acts.get(act)?.opposite;
  return [
    ...kindsOf(vocabulary, act)
      .flatMap((kind) => [kind, ...namesOf(who).map((id) => `${id}>${kind}`)])
      .map((term) => own + term),
    ...(contrary ? [other + contrary] : []),
  ];
}

function polarityTerms({ deeds, tokens }: CoveredReading, vocabulary: Vocabulary): string[] {
  const negated = tokens.some((_, at) => isNegator(tokens, at));
  const denied = tokens.some((_, at) => isDenier(tokens, at));
  return [
    negated ? '-not' : '+not',
    denied ? '-deny' : '+deny',
    STANCE_TERM[stanceOf(tokens)],
    ...deeds.flatMap((deed) => polarTerms(deed, vocabulary)),
  ];
}

/** Takes from words what can be compared before their grammar is known. */
export function readGist(covered: CoveredWords, vocabulary: Vocabulary): Gist {
  const words = covered.tokens.flatMap(({ text }) => contentStems(text));
  return {
    words: unique(words),
    pairs: unique(words.slice(1).map((word, at) => `${words[at]} ${word}`)),
    concepts: unique(conceptTerms(covered, vocabulary)),
  };
}

/** Adds to the gist of a statement what its grammar tells. */
export function readEvidence(gist: Gist, reading: CoveredReading, vocabulary: Vocabulary): Evidence {
  return {
    ...gist,
    roles: unique(roleTerms(reading, vocabulary)),
    order: unique(orderTerms(reading)),
    polarity: unique(polarityTerms(reading, vocabulary)),
  };
}
