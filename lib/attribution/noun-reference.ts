import type { Token } from '../text/tokens';
import type { SourceClass } from './attribution';
import type { Entity } from './entities';
import type { Reading } from './names';
import { NOBODY, type Referent } from './salience';
import { classOfNoun } from './source-class';
import { isPlural, type Named, nounClass, readSource, type SourcePhrase } from './source-phrase';
import {
  ANY_OFFICIAL,
  DEMONYMS,
  FUNCTION_WORDS,
  GENDERS,
  HEADS,
  OFFICES,
  PLACES,
  STANDS_FOR,
} from './source-words';

/** Texts through which their author speaks: the source is the author. */
const UTTERANCES = new Set(
  'statement statements tweet tweets email message release announcement remarks'.split(' '),
);
/** A phrase that these open brings somebody new. */
const INDEFINITE = /^(?:an?|some|many|one|several|two|three|four|five|another|most|few|other|multiple)$/;
const OF = /^(?:for|of|from|by|at)$/;

/** Whom a source means that a noun heads: the body spoken for, the holder of an office, the body with that noun. */
export function resolveNoun(reading: Reading, phrase: SourcePhrase): Referent {
  const noun = phrase.noun ?? '';
  const sourceClass = classOfNoun(phrase);
  const unnamed: Referent = {
    ...NOBODY,
    sourceClass,
    gender: GENDERS.get(noun) ?? null,
    plural: isPlural(noun),
  };
  if (OFFICES.get(noun) === 'spokes' || UTTERANCES.has(noun))
    return spokenFor(reading, phrase) ?? lastSpeaker(reading, phrase) ?? unnamed;
  const isNew = INDEFINITE.test(reading.document.tokens[phrase.from]?.lower ?? '');
  if (sourceClass === 'document') {
    const outlet = noun === 'paper' && phrase.definite ? byWord(reading, phrase, 'outlet') : null;
    return outlet ?? { ...unnamed, name: authorOf(reading, phrase) };
  }
  if (isNew) return unnamed;
  return (
    byOrigin(reading, phrase) ??
    byRole(reading, phrase) ??
    byOwner(reading, phrase, sourceClass) ??
    byWord(reading, phrase, sourceClass) ??
    unnamed
  );
}

/** "the German", "the Welshman", "the 45-year-old": whoever a pronoun would lead to. */
function byOrigin(
  { salience }: Reading,
  { noun, definite, modifiers, owners, from }: SourcePhrase,
): Referent | null {
  if (!definite || modifiers.length > 0 || owners.length > 0) return null;
  if (!DEMONYMS.has(noun ?? '') && !/^\d+-year-old$/.test(noun ?? '')) return null;
  const sex = /(?:sh|ch|ts)(wo)?man$/.exec(noun ?? '');
  const gender = sex && (sex[1] ? 'female' : 'male');
  return salience.before(
    from,
    ({ sourceClass, gender: own }) => sourceClass === 'person' && (!gender || !own || own === gender),
  );
}

/** "the Norvane board": the body itself, for a noun that is one of its parts. */
function byOwner({ salience }: Reading, phrase: SourcePhrase, sourceClass: SourceClass): Referent | null {
  if (sourceClass === 'anonymous') return null;
  const owner = coreOwners(phrase).at(-1)?.entity;
  return owner?.kind === 'body' ? salience.referentOf(owner) : null;
}

/** The names before the noun. */
const coreOwners = ({ owners, coreTo }: SourcePhrase): readonly Named[] =>
  owners.filter(({ mention }) => mention.to <= coreTo);

/** "a White House spokeswoman", "a spokesman for the company": whoever is spoken for. */
function spokenFor(reading: Reading, phrase: SourcePhrase): Referent | null {
  const { document, entities, salience } = reading;
  const utterance = UTTERANCES.has(phrase.noun ?? '');
  const owner = phrase.owners.find(({ entity }) => utterance || entity.sourceClass !== 'person');
  if (owner) return salience.referentOf(owner.entity);
  for (let at = phrase.coreTo; at < phrase.to; at++) {
    if (!OF.test(document.tokens[at]?.lower ?? '')) continue;
    const rest = readSource(document, entities, at + 1, phrase.to);
    return rest && !rest.pronoun ? reading.phrase(rest, null) : null;
  }
  return (
    spokenForOwner(reading, phrase) ??
    spokenForNoun(reading, phrase) ??
    byRole(reading, phrase) ??
    (utterance ? null : bodyBefore(reading, phrase))
  );
}

/** "the governor's spokesman", "her spokesman", "Mr Stone's spokesman": whoever the owner is, named or not. */
function spokenForOwner(reading: Reading, phrase: SourcePhrase): Referent | null {
  const person = coreOwners(phrase).at(-1);
  if (person) return reading.salience.referentOf(person.entity);
  const first = reading.document.tokens[phrase.from]?.lower ?? '';
  if (/^(?:his|her|its|their)$/.test(first)) return reading.phrase({ ...phrase, pronoun: first }, null);
  if (phrase.ownerNoun === null) return null;
  return reading.phrase({ ...phrase, noun: phrase.ownerNoun, ownerNoun: null, modifiers: [] }, null);
}

/** A bare "a spokesman said" speaks for the body that the text is about. */
const bodyBefore = ({ salience }: Reading, { from }: SourcePhrase): Referent | null =>
  salience.before(
    from,
    ({ entity }) =>
      entity?.kind === 'body' && entity.sourceClass !== 'outlet' && entity.sourceClass !== 'document',
  );

/** "The statement said": whoever spoke before, through it. */
function lastSpeaker({ salience }: Reading, { definite, noun }: SourcePhrase): Referent | null {
  if (!definite || !UTTERANCES.has(noun ?? '')) return null;
  const speaker = salience.speaker();
  return speaker && speaker.sourceClass !== 'none' ? speaker : null;
}

/** "a company spokesman", "a police spokesman": the word before says for what. */
function spokenForNoun(reading: Reading, phrase: SourcePhrase): Referent | null {
  const word = phrase.modifiers.at(-1) ?? '';
  const sourceClass = nounClass(word);
  if (sourceClass !== 'official' && sourceClass !== 'organisation' && sourceClass !== 'outlet') return null;
  return byWord(reading, { ...phrase, noun: word, modifiers: [] }, sourceClass) ?? { ...NOBODY, sourceClass };
}

/** Words before an office that leave open which one it is. */
const VAGUE =
  /^(?:former|then|late|acting|longtime|current|new|young|old|veteran|popular|outgoing|top|senior)$/;
/** Offices that say little without the word before them. */
const PARTIAL = /^(?:minister|secretary|chief|director|head|manager|commissioner)$/;

/**
 * "the ombudsman": the person whom the article calls so; with words before it, one whom it calls so too if there is one;
 * else the only one whom it calls so later on.
 */
function byRole({ salience, document }: Reading, phrase: SourcePhrase): Referent | null {
  const noun = phrase.noun ?? '';
  if (isPlural(noun) || !(OFFICES.has(noun) || STANDS_FOR.has(noun))) return null;
  if (!phrase.definite && nounClass(noun) === 'anonymous') return null;
  const names = [noun, ...(STANDS_FOR.get(noun) ?? [])];
  const before = wordsBefore(document.tokens, phrase).filter((word) => !VAGUE.test(word));
  const holds = (entity: Entity | null): boolean =>
    names.some((name) => name.split(' ').every((word) => entity?.roles.has(word)));
  const person = (also: (entity: Entity) => boolean): Referent | null =>
    salience.nearest(
      phrase.from,
      ({ sourceClass, entity }) =>
        sourceClass === 'person' && entity !== null && holds(entity) && also(entity),
    );
  const same = person((entity) => before.every((word) => entity.roles.has(word)));
  if (same || (before.length > 0 && PARTIAL.test(noun))) return same ?? later();
  return person((entity) => !isForeign(entity, before)) ?? later();

  function later(): Referent | null {
    if (nounClass(noun) === 'anonymous' || (before.length === 0 && PARTIAL.test(noun))) return null;
    return salience.onlyAfter(
      phrase.to,
      ({ sourceClass, entity }) =>
        sourceClass === 'person' && holds(entity) && before.every((word) => entity?.roles.has(word)),
    );
  }
}

/** The words of the phrase before its noun, names and adjectives of countries among them, without articles. */
const wordsBefore = (tokens: readonly Token[], { from, coreTo, noun }: SourcePhrase): string[] =>
  tokens
    .slice(from, coreTo)
    .map(({ lower }) => lower)
    .filter((word) => word !== noun && !FUNCTION_WORDS.has(word));

const ofState = (word: string): boolean => DEMONYMS.has(word) || PLACES.has(word);

/** Whether the text calls the person one of another state than the words do. */
function isForeign({ roles }: Entity, words: readonly string[]): boolean {
  const own = [...roles].filter(ofState).map((word) => word.slice(0, STEM - 1));
  const asked = words.filter(ofState).map((word) => word.slice(0, STEM - 1));
  return own.length > 0 && asked.length > 0 && !asked.some((word) => own.includes(word));
}

/** "the ministry": the body with that word in its name; "the company", "the paper": the nearest one of that class. */
function byWord(
  { salience, document }: Reading,
  phrase: SourcePhrase,
  sourceClass: SourceClass,
): Referent | null {
  const noun = phrase.noun ?? '';
  if (sourceClass === 'anonymous' || sourceClass === 'document') return null;
  const owners = coreOwners(phrase).flatMap(({ mention }) => mention.words);
  const whose = phrase.ownerNoun === null ? owners : [...owners, phrase.ownerNoun];
  const words = [...whose, ...phrase.modifiers, noun].map((word) => word.slice(0, STEM));
  const named = salience.nearest(phrase.from, ({ entity }) => entity !== null && hasAll(entity, words));
  if (named || whose.length > 0 || isPlural(noun) || (sourceClass === 'official' && !ANY_OFFICIAL.has(noun)))
    return named;
  return salience.nearest(
    phrase.from,
    ({ entity, sourceClass: own }) =>
      own === sourceClass && entity !== null && isNamedBody(entity) && !isWhere(document.tokens, entity),
  );
}

/** Letters by which "defence" and "defense" are one word. */
const STEM = 5;
const hasAll = ({ kind, roles }: Entity, stems: readonly string[]): boolean =>
  kind !== 'person' && stems.every((each) => [...roles].some((role) => role.startsWith(each)));

/** "Government" is no name of its own. */
const isNamedBody = ({ kind, name }: Entity): boolean =>
  (kind === 'body' || kind === 'unknown') && !HEADS.has(name.toLowerCase());

/** Whether it is only ever named as a place is: "in Karsani", "north of Perth". */
const isWhere = (tokens: readonly Token[], { mentions }: Entity): boolean =>
  mentions.every(({ from }) => {
    const before = tokens[from - 1]?.lower ?? '';
    return (
      /^(?:in|near|at|around|outside)$/.test(before) ||
      (before === 'of' && COMPASS.test(tokens[from - 2]?.lower ?? ''))
    );
  });
const COMPASS = /^(?:north|south|east|west)(?:east|west)?$/;

/** The body or person named beside a document: "a Pew study", "a report by the Institute". */
function authorOf({ document }: Reading, { owners, coreTo, from }: SourcePhrase): string | null {
  const { tokens } = document;
  let by = coreTo;
  while (by < coreTo + 3 && !/^(?:by|from|of|for)$/.test(tokens[by]?.lower ?? '')) by++;
  const named = owners.filter(({ entity }) => entity.kind !== 'place');
  const before = named.find(({ mention }) => mention.from >= from && mention.to <= coreTo);
  const after = named.find(({ mention }) => mention.from > by && mention.from - by <= 4);
  return (before ?? after)?.entity.name ?? null;
}
