import type { TextDocument } from '../text/document';
import { isWord } from '../text/tokens';
import type { SourceClass } from './attribution';
import { type Entities, type Entity, entitiesOf } from './entities';
import { type Referent, type Salience, salienceOf } from './salience';
import { classOfNoun, PRONOUN_CLASS } from './source-class';
import { isPlural, type Named, nounClass, readSource, type SourcePhrase } from './source-phrase';
import { ANY_OFFICIAL, GENDERS, type Gender, OFFICES, STANDS_FOR } from './source-words';

/** Finds out whom the sources of one text mean; to be asked in reading order, since "he" leads back to who spoke. */
export interface NameResolver {
  /** Tokens of a source, and whom the content around it belongs to where it stands in one ("I"). */
  resolve(from: number, to: number, around: Referent | null): Referent;
  readonly entities: Entities;
}

const NOBODY: Referent = {
  sourceClass: 'anonymous',
  name: null,
  named: null,
  entity: null,
  gender: null,
  plural: false,
};
/** Texts through which their author speaks: the class is the author's. */
const UTTERANCES = new Set(
  'statement statements tweet tweets post posts email message release announcement remarks comments'.split(
    ' ',
  ),
);
const SUBJECT_GENDER: Readonly<Record<string, Gender>> = {
  he: 'male',
  his: 'male',
  him: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  herself: 'female',
};

export function nameResolver(document: TextDocument): NameResolver {
  const entities = entitiesOf(document);
  const salience = salienceOf(document, entities);
  return {
    entities,
    resolve: (from, to, around) => {
      const phrase = readSource(document, entities, from, to);
      if (!phrase) return { ...NOBODY, sourceClass: 'none' };
      const referent = resolvePhrase({ document, entities, salience }, phrase, around);
      salience.spoke(phrase.from, referent);
      return referent;
    },
  };
}

interface Reading {
  readonly document: TextDocument;
  readonly entities: Entities;
  readonly salience: Salience;
}

function resolvePhrase(reading: Reading, phrase: SourcePhrase, around: Referent | null): Referent {
  if (phrase.pronoun) return resolvePronoun(reading, phrase, phrase.pronoun, around);
  if (phrase.head) return resolveName(reading, phrase.head, phrase.joined);
  return resolveNoun(reading, phrase);
}

function resolveName({ salience }: Reading, head: Named, joined: readonly Named[]): Referent {
  const referent = salience.referentOf(head.entity);
  const others = joined.filter(({ entity }) => entity !== head.entity).map(({ entity }) => entity.name);
  if (others.length === 0) return referent;
  const names = [head.entity.name, ...others];
  return { ...referent, name: `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`, plural: true };
}

function resolvePronoun(
  reading: Reading,
  phrase: SourcePhrase,
  pronoun: string,
  around: Referent | null,
): Referent {
  const { salience } = reading;
  const unknown: Referent = { ...NOBODY, sourceClass: PRONOUN_CLASS[pronoun] ?? 'anonymous' };
  const gender = SUBJECT_GENDER[pronoun];
  if (gender) {
    const found = salience.before(phrase.from, (referent) => isSomebody(referent, gender));
    if (found?.entity) salience.learn(found.entity, gender);
    return found ?? unknown;
  }
  if (/^(?:i|we|my|our|me|us)$/.test(pronoun)) return around ?? unknown;
  if (/^(?:who|which|that|whose|whom)$/.test(pronoun)) return resolveRelative(reading, phrase) ?? unknown;
  if (/^(?:it|its|itself)$/.test(pronoun)) return salience.before(phrase.from, isBody) ?? unknown;
  if (/^(?:they|their|them)$/.test(pronoun))
    return (
      salience.before(phrase.from, (each) => each.plural || (isBody(each) && each.entity === null)) ?? unknown
    );
  return unknown;
}

const isSomebody = ({ sourceClass, entity, plural, gender: own }: Referent, gender: Gender): boolean =>
  !plural &&
  (own === null || own === gender) &&
  (sourceClass === 'person' || (entity === null && sourceClass === 'anonymous'));

const isBody = ({ sourceClass, plural }: Referent): boolean =>
  !plural && sourceClass !== 'person' && sourceClass !== 'anonymous' && sourceClass !== 'none';

/** Several people, or a body that a plural names ("the authorities"). */
const isMany = ({ plural, entity, sourceClass }: Referent): boolean =>
  entity === null || sourceClass !== 'person'
    ? plural || (sourceClass !== 'person' && isPlural(entity?.name ?? ''))
    : plural;

/** "a prisoner who said": reads the phrase before the relative pronoun, back to its article or its name. */
function resolveRelative(reading: Reading, { from }: SourcePhrase): Referent | null {
  const { document, entities } = reading;
  let to = from;
  while (to > 0 && !isWord(document.tokens[to - 1] as (typeof document.tokens)[number])) to--;
  for (let start = to - 1; start >= Math.max(0, to - 8); start--) {
    const token = document.tokens[start];
    const named = entities.mentions[entities.startingAt[start] ?? -1];
    const opens = /^(?:the|an?|his|her|their|some|many|those|one|two|several|most|people)$/.test(
      token?.lower ?? '',
    );
    if (named?.mention.to !== to && !opens) continue;
    const phrase = readSource(document, entities, start, to);
    return phrase && !phrase.pronoun ? resolvePhrase(reading, phrase, null) : null;
  }
  return null;
}

function resolveNoun(reading: Reading, phrase: SourcePhrase): Referent {
  const noun = phrase.noun ?? '';
  const sourceClass = classOfNoun(phrase);
  const unnamed: Referent = {
    ...NOBODY,
    sourceClass,
    gender: GENDERS.get(noun) ?? null,
    plural: isPlural(noun),
  };
  if (OFFICES.get(noun) === 'spokes' || UTTERANCES.has(noun))
    return spokenFor(reading, phrase) ?? byRole(reading, phrase) ?? unnamed;
  if (sourceClass === 'document') return { ...unnamed, name: authorOf(phrase) };
  const bare = !/^(?:an?|some|many|one|several|two|three|another)$/.test(
    reading.document.tokens[phrase.from]?.lower ?? '',
  );
  if (!bare) return unnamed;
  return byRole(reading, phrase) ?? byWord(reading, phrase, sourceClass) ?? unnamed;
}

/** "a White House spokeswoman", "a spokesman for the company": whoever is spoken for. */
function spokenFor(reading: Reading, phrase: SourcePhrase): Referent | null {
  const { document, entities, salience } = reading;
  const owner = phrase.owners.find(
    ({ entity }) => entity.sourceClass !== 'person' || UTTERANCES.has(phrase.noun ?? ''),
  );
  if (owner) return salience.referentOf(owner.entity);
  for (let at = phrase.coreTo; at < phrase.to; at++) {
    if (!/^(?:for|of|from|by|at)$/.test(document.tokens[at]?.lower ?? '')) continue;
    const rest = readSource(document, entities, at + 1, phrase.to);
    return rest && !rest.pronoun ? resolvePhrase(reading, rest, null) : null;
  }
  return spokenForNoun(reading, phrase);
}

/** "a company spokesman", "a police spokesman": the word before says for what. */
function spokenForNoun(reading: Reading, phrase: SourcePhrase): Referent | null {
  const word = phrase.modifiers.at(-1);
  const sourceClass = word === undefined ? undefined : nounClass(word);
  if (
    word === undefined ||
    (sourceClass !== 'official' && sourceClass !== 'organisation' && sourceClass !== 'outlet')
  )
    return null;
  const whole = { ...phrase, noun: word, modifiers: [] };
  return byWord(reading, whole, sourceClass) ?? { ...NOBODY, sourceClass };
}

/** "the ombudsman": the person whom the article calls so. */
function byRole({ salience }: Reading, phrase: SourcePhrase): Referent | null {
  const noun = phrase.noun ?? '';
  if (isPlural(noun) || !(OFFICES.has(noun) || STANDS_FOR.has(noun))) return null;
  const names = [noun, ...(STANDS_FOR.get(noun) ?? [])];
  return salience.nearest(
    phrase.from,
    ({ sourceClass, entity }) =>
      sourceClass === 'person' && names.some((name) => entity?.roles.has(name) ?? false),
  );
}

/** "the ministry": the body with that word in its name; "the company", "the paper": the nearest one of that class. */
function byWord({ salience }: Reading, phrase: SourcePhrase, sourceClass: SourceClass): Referent | null {
  const noun = phrase.noun ?? '';
  if (sourceClass === 'anonymous' || sourceClass === 'document') return null;
  const words = [...phrase.modifiers, noun].map(stem);
  const named = salience.nearest(phrase.from, ({ entity }) => entity !== null && hasAll(entity, words));
  if (named || isPlural(noun) || (sourceClass === 'official' && !ANY_OFFICIAL.has(noun))) return named;
  return salience.nearest(
    phrase.from,
    ({ entity, sourceClass: own }) =>
      own === sourceClass && (entity?.kind === 'body' || entity?.kind === 'unknown'),
  );
}

/** Letters by which "defence" and "defense" are one word. */
const stem = (word: string): string => word.slice(0, 5);
const hasAll = ({ kind, roles }: Entity, stems: readonly string[]): boolean =>
  kind !== 'person' && stems.every((each) => [...roles].some((role) => role.startsWith(each)));

/** The body or person named beside a document: "a report by the Institute". */
const authorOf = ({ owners }: SourcePhrase): string | null =>
  owners.find(({ entity }) => entity.sourceClass !== 'official' || entity.roles.size > 0)?.entity.name ??
  null;
