import { isWord, type Token } from '../text/tokens';
import type { SourceClass } from './attribution';
import type { Reading } from './names';
import { NOBODY, type Referent } from './salience';
import { isPlural, nameAt, readSource, type SourcePhrase } from './source-phrase';
import type { Gender } from './source-words';

/** What a pronoun asks for, and the class of its source where nothing before it fits. */
interface PronounKind {
  readonly unknown: SourceClass;
  readonly gender?: Gender;
  readonly seeks: 'person' | 'body' | 'many' | 'speaker' | 'antecedent' | 'nothing';
}

const MALE: PronounKind = { seeks: 'person', gender: 'male', unknown: 'person' };
const FEMALE: PronounKind = { seeks: 'person', gender: 'female', unknown: 'person' };
const BODY: PronounKind = { seeks: 'body', unknown: 'organisation' };
const MANY: PronounKind = { seeks: 'many', unknown: 'anonymous' };
/** Outside anybody's speech, "I" is the author, "we" the outlet. */
const AUTHOR: PronounKind = { seeks: 'speaker', unknown: 'person' };
const OUTLET: PronounKind = { seeks: 'speaker', unknown: 'outlet' };
const RELATIVE: PronounKind = { seeks: 'antecedent', unknown: 'anonymous' };
const OTHER: PronounKind = { seeks: 'nothing', unknown: 'anonymous' };

const KINDS: Readonly<Record<string, PronounKind>> = {
  ...Object.fromEntries(['he', 'his', 'him', 'himself'].map((word) => [word, MALE])),
  ...Object.fromEntries(['she', 'her', 'herself'].map((word) => [word, FEMALE])),
  ...Object.fromEntries(['it', 'its', 'itself'].map((word) => [word, BODY])),
  ...Object.fromEntries(['they', 'their', 'them', 'themselves'].map((word) => [word, MANY])),
  ...Object.fromEntries(['i', 'my', 'me'].map((word) => [word, AUTHOR])),
  ...Object.fromEntries(['we', 'our', 'us'].map((word) => [word, OUTLET])),
  ...Object.fromEntries(['who', 'which', 'that', 'whose', 'whom'].map((word) => [word, RELATIVE])),
};
/** Words that open the noun phrase before a relative pronoun, and how far back it is looked for. */
const OPENERS = /^(?:the|an?|his|her|their|its|some|many|those|one|two|several|most|people)$/;
const REACH = 8;

/** Whom a pronoun means, by gender, number and what is spoken of; `around`: whose speech it stands in. */
export function resolvePronoun(
  reading: Reading,
  phrase: SourcePhrase,
  pronoun: string,
  around: Referent | null,
): Referent {
  const { seeks, gender, unknown } = KINDS[pronoun] ?? OTHER;
  const { salience } = reading;
  const find = {
    person: () => salience.before(phrase.from, (referent) => isSomebody(referent, gender)),
    body: () => salience.before(phrase.from, isBody),
    many: () => salience.before(phrase.from, isMany),
    speaker: () => around,
    antecedent: () => antecedent(reading, phrase),
    nothing: () => null,
  } satisfies Record<PronounKind['seeks'], () => Referent | null>;
  const found = find[seeks]();
  if (found?.entity && gender) salience.learn(found.entity, gender);
  return found ?? { ...NOBODY, sourceClass: unknown };
}

function isSomebody(
  { sourceClass, entity, plural, gender: own }: Referent,
  gender: Gender | undefined,
): boolean {
  if (plural || (own !== null && own !== gender)) return false;
  return sourceClass === 'person' || (entity === null && sourceClass === 'anonymous');
}

const isBody = ({ sourceClass, plural }: Referent): boolean =>
  !plural && sourceClass !== 'person' && sourceClass !== 'anonymous' && sourceClass !== 'none';

/** Several people, or a body that a plural names ("the authorities"). */
const isMany = ({ plural, entity, sourceClass }: Referent): boolean =>
  plural ||
  (sourceClass !== 'person' && entity?.kind !== 'place' && isPlural(entity?.name.toLowerCase() ?? ''));

/** "a prisoner who said": reads the phrase before the relative pronoun, back to its article or its name. */
function antecedent({ document, entities, phrase }: Reading, { from }: SourcePhrase): Referent | null {
  const { tokens } = document;
  let to = from;
  while (to > 0 && !isWord(tokens[to - 1] as Token)) to--;
  for (let start = to - 1; start >= Math.max(0, to - REACH); start--) {
    const named = nameAt(entities, start, to);
    if (named?.mention.to !== to && !OPENERS.test(tokens[start]?.lower ?? '')) continue;
    const before = readSource(document, entities, start, to);
    return before && !before.pronoun ? phrase(before, null) : null;
  }
  return null;
}
