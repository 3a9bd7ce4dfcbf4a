import words from '../../lexicon/clause-words.json';
import type { Token } from '../../text/tokens';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Closed classes of English words that show how a clause is built; all in lower case. */
export const CLAUSE = {
  auxiliaries: set(words.auxiliaries),
  havings: set(words.havings),
  modals: set(words.modals),
  prepositions: set(words.prepositions),
  patientPrepositions: set(words.patientPrepositions),
  subordinators: set(words.subordinators),
  determiners: set(words.determiners),
  negators: set(words.negators),
  deniers: set(words.deniers),
  clauseNegators: set(words.clauseNegators),
  weakDeniers: set(words.weakDeniers),
  deniable: set(words.deniable),
  withholders: set(words.withholders),
  withheld: set(words.withheld),
  lies: set(words.lies),
  namings: set(words.namings),
  compounds: set(words.compounds),
  beforeLies: set(words.beforeLies),
  quantities: set(words.quantities),
  softeners: set(words.softeners),
  cessations: set(words.cessations),
  openers: set(words.openers),
  volitions: set(words.volitions),
  quantifiers: set(words.quantifiers),
  emphases: set(words.emphases),
  auxiliaryDo: set(words.auxiliaryDo),
  lightVerbs: set(words.lightVerbs),
  possessives: set(words.possessives),
  pronouns: set(words.pronouns),
  firstPersons: set(words.firstPersons),
  enemies: set(words.enemies),
  fellows: set(words.fellows),
  partitives: set(words.partitives),
  speech: set(words.speech),
  mastheads: set(words.mastheads),
  objectPronouns: set(words.objectPronouns),
  accusations: set(words.accusations),
  bodies: set(words.bodies),
  nots: set(words.nots),
  nobodies: set(words.nobodies),
  copulas: set(words.copulas),
  finites: set(words.finites),
  coordinators: set(words.coordinators),
  contrasts: set(words.contrasts),
  singular: set(words.singular),
  truths: set(words.truths),
  anaphors: set(words.anaphors),
  resets: set(words.resets),
  contentLeads: set(words.contentLeads),
  accused: set(words.accused),
  affected: set(words.affected),
  attributives: set(words.attributives),
  correlatives: set(words.correlatives),
  inverters: set(words.inverters),
  comparatives: set(words.comparatives),
  manners: set(words.manners),
} as const satisfies Record<keyof Omit<typeof words, 'note' | 'source'>, ReadonlySet<string>>;

const PUNCTUATION = /^[,;:.?!()[\]"—]$|^''$|^\.{2,}$|^--$/;

export const isPunctuation = (token: Token): boolean => PUNCTUATION.test(token.text);

/** "Russia's", also where a page has lost the apostrophe: "Russia s ministry". */
export const isGenitive = (token: Token | undefined): boolean =>
  token?.lower === "'s" || token?.text === 's' || token?.text === "'";
