import type { TextDocument } from '../text/document';
import { type Entities, entitiesOf } from './entities';
import { resolveNoun } from './noun-reference';
import { resolvePronoun } from './pronoun-reference';
import { NOBODY, type Referent, type Salience, salienceOf } from './salience';
import { type Named, readSource, type SourcePhrase } from './source-phrase';

/** Finds out whom the sources of one text mean; to be asked in reading order, since "he" leads back to who spoke. */
export interface NameResolver {
  /** Tokens of a source, and whom the content around it belongs to where it stands in one ("I"). */
  resolve(from: number, to: number, around: Referent | null): Referent;
  readonly entities: Entities;
}

/** What a reference is resolved with. */
export interface Reading {
  readonly document: TextDocument;
  readonly entities: Entities;
  readonly salience: Salience;
  /** Resolves another phrase that this one leads to ("a spokesman for the company"). */
  phrase(phrase: SourcePhrase, around: Referent | null): Referent;
}

export function nameResolver(document: TextDocument): NameResolver {
  const entities = entitiesOf(document);
  const reading: Reading = { document, entities, salience: salienceOf(document, entities), phrase };
  return {
    entities,
    resolve: (from, to, around) => {
      const read = readSource(document, entities, from, to);
      if (!read) return { ...NOBODY, sourceClass: 'none' };
      const referent = phrase(read, around);
      reading.salience.spoke(read.from, referent);
      return referent;
    },
  };

  function phrase(read: SourcePhrase, around: Referent | null): Referent {
    if (read.pronoun) return resolvePronoun(reading, read, read.pronoun, around);
    if (read.head) return resolveName(reading, read.head, read.joined);
    return resolveNoun(reading, read);
  }
}

/** A name leads to its bearer; several joined by "and" are one source with all their names. */
function resolveName({ salience }: Reading, head: Named, joined: readonly Named[]): Referent {
  const referent = salience.referentOf(head.entity);
  const others = joined.filter(({ entity }) => entity !== head.entity).map(({ entity }) => entity.name);
  if (others.length === 0) return referent;
  const names = [head.entity.name, ...others];
  return { ...referent, name: `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`, plural: true };
}
