import type { SourceClass } from './attribution';
import { headClass, isPlural, type SourcePhrase } from './source-phrase';
import { OFFICES } from './source-words';

/** The class of a source that a noun heads and no name: see `SOURCE_CLASSES` for what each means. */
export function classOfNoun(phrase: SourcePhrase): SourceClass {
  const { noun } = phrase;
  if (noun === null) return 'anonymous';
  const known = headClass(phrase);
  const office = OFFICES.get(noun);
  if (known && !(known === 'anonymous' && office === 'state' && phrase.definite)) return known;
  if (office === 'state' && !isPlural(noun)) return 'official';
  if (office === 'spokes')
    return (
      phrase.owners.find(({ entity }) => entity.sourceClass !== 'person')?.entity.sourceClass ?? 'official'
    );
  if (office === 'post' && phrase.definite) return 'organisation';
  return 'anonymous';
}
