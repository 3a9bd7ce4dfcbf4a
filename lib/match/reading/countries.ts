import countries from '../../lexicon/countries.json';
import type { Token } from '../../text/tokens';

/** The countries of ISO 3166, by their English names, in words, and what else they are called. */
const COUNTRIES: ReadonlySet<string> = new Set(
  [...countries.words, ...countries.common].join(' ').split(' '),
);
const PEOPLE = /(?:[ai]an|[ae]ese|ish|[bnrp]i|ench|utch)s?$/;

/** Whether a capitalised word names a country or a people. */
export const namesCountry = ({ lower }: Token): boolean => COUNTRIES.has(lower) || PEOPLE.test(lower);
