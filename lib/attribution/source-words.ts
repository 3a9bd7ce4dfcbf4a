import givenNames from '../lexicon/sources/given-names.json';
import heads from '../lexicon/sources/heads.json';
import media from '../lexicon/sources/media.json';
import offices from '../lexicon/sources/offices.json';
import outlets from '../lexicon/sources/outlets.json';
import places from '../lexicon/sources/places.json';
import type { SourceClass } from './attribution';

export type Gender = 'female' | 'male';

/** honorific: "Mr"; state: an office of a state; post: one in an organisation; calling: "lawyer"; spokes: "spokesman". */
export type Office = 'honorific' | 'state' | 'post' | 'calling' | 'spokes';

const byWord = <Kind extends string>(lists: Readonly<Record<Kind, readonly string[]>>): Map<string, Kind> =>
  new Map(
    (Object.entries(lists) as [Kind, string[]][]).flatMap(([kind, words]) =>
      words.map((word) => [word, kind]),
    ),
  );

/** The class that a noun at the head of its phrase speaks for; one or two words. */
export const HEADS: ReadonlyMap<string, SourceClass> = byWord(
  heads.words as Record<
    'official' | 'organisation' | 'outlet' | 'document' | 'social' | 'anonymous',
    string[]
  >,
);
/** The class that the last word of a capitalised name gives it, besides the nouns of `HEADS`. */
export const NAME_ENDS: ReadonlyMap<string, SourceClass> = byWord({
  organisation: heads.names.organisation,
  document: heads.names.document,
  official: heads.names.official,
});
/** Words in a name that make its committee one of a state. */
export const STATE_OWNERS: ReadonlySet<string> = new Set(heads.owners.words);
/** Nouns that stand for any official body that the text has named. */
export const ANY_OFFICIAL: ReadonlySet<string> = new Set(heads.generic.official);
export const OFFICES: ReadonlyMap<string, Office> = byWord(offices.words);
export const GENDERS: ReadonlyMap<string, Gender> = byWord(offices.gender);
/** For a word like "leader": the offices that it may stand for. */
export const STANDS_FOR: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(offices.leaders));
export const GIVEN_NAMES: ReadonlyMap<string, Gender | 'either'> = byWord(givenNames.words);
/** Surnames that stand alone for their bearers. */
export const ALONE: ReadonlySet<string> = new Set(givenNames.alone.words);
export const OUTLETS: ReadonlySet<string> = new Set(outlets.words);
export const PLACES: ReadonlySet<string> = new Set(places.words.places);
export const DEMONYMS: ReadonlySet<string> = new Set(places.words.demonyms);
export const PLATFORMS: ReadonlyMap<string, string> = new Map(Object.entries(media.platforms));
export const MEDIUM_VERBS: ReadonlyMap<string, string> = new Map(Object.entries(media.verbs));
export const FORMS: ReadonlySet<string> = new Set(media.forms);

/** Words that neither begin a name nor count as content: articles, pronouns, prepositions, conjunctions, auxiliaries. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above across after again against ago all almost along already also although am amid amidst among an and another ' +
    'any are around as at away be because been before behind being below beneath beside besides between beyond both ' +
    'but by can cannot could despite did do does doing down during each either else enough even ever every few first ' +
    'for from further had has have having he hence her here hers herself him himself his how however i if in indeed ' +
    'inside instead into is it its itself just last later least less let like many may maybe me meanwhile might more ' +
    'moreover most much must my myself near neither never nevertheless next no nor not nothing now of off often on once ' +
    'one only onto or other others otherwise our ours ourselves out outside over own perhaps rather same shall she ' +
    'should since so some soon still such than that the their theirs them themselves then there therefore these they ' +
    'this those though through throughout thus till to today together tomorrow too toward towards two under unless ' +
    'until up upon us very via was we well were what whatever when whenever where whereas whether which while who whom ' +
    'whose why will with within without would yes yesterday yet you your yours ' +
    "n't 's 're 've 'd 'll 'm monday tuesday wednesday thursday friday saturday sunday january february march april " +
    'june july august september october november december according earlier asked added'
  ).split(' '),
);
