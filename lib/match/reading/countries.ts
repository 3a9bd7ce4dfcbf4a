import type { Token } from '../../text/tokens';

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** The countries of ISO 3166, by their English names, in words. */
const COUNTRIES = new Set(
  LETTERS.flatMap((a) => LETTERS.map((b) => regionNames.of(a + b) ?? '')).flatMap((name) =>
    name.length > 2 ? name.toLowerCase().split(' ') : [],
  ),
);
const PEOPLE = /(?:[ai]an|[ae]ese|ish|[bnrp]i|ench|utch)s?$/;

/** Whether a capitalised word names a country or a people. */
export const namesCountry = ({ lower }: Token): boolean => COUNTRIES.has(lower) || PEOPLE.test(lower);
