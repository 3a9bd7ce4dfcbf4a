import allegation from '../lexicon/flags/allegation.json';
import classes from '../lexicon/flags/classes.json';
import denial from '../lexicon/flags/denial.json';
import hearsay from '../lexicon/flags/hearsay.json';
import accusation from '../lexicon/flags/lookalikes/accusation.json';
import likelihood from '../lexicon/flags/lookalikes/likelihood.json';
import modals from '../lexicon/flags/lookalikes/modals.json';
import saying from '../lexicon/flags/lookalikes/saying.json';
import noResponse from '../lexicon/flags/no-response.json';
import speculation from '../lexicon/flags/speculation.json';
import unverified from '../lexicon/flags/unverified.json';
import vagueSource from '../lexicon/flags/vague-source.json';
import type { FlagLexicon } from './lexicon';
import type { Classes } from './pattern';

/** The shipped lexicons, a file for each kind in the order in which the kinds are shown, and the look-alikes by theme. */
export const LEXICONS = [
  unverified,
  allegation,
  hearsay,
  speculation,
  vagueSource,
  noResponse,
  denial,
  modals,
  likelihood,
  accusation,
  saying,
] as readonly FlagLexicon[];

/** The named patterns that all of them may use. */
export const CLASSES: Classes = classes;
