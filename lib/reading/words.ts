import type { Manner, SourceClass } from '../attribution/attribution';
import type { Relation } from '../corpus/relation';
import type { Status } from '../corpus/status';
import type { Layer } from '../extension/settings';
import type { FlagKind } from '../flags/flag';
import type { Difference } from '../match/match';
import type { Standing } from './right-of-reply';

// Which message names a thing: the only tables between the program's terms and the reader's language.

/** A kind of flag: its name, what it is in one sentence, and why it matters. */
export const FLAG_WORDS = {
  unverified: { name: 'flagUnverified', what: 'flagUnverifiedWhat', why: 'flagUnverifiedWhy' },
  allegation: { name: 'flagAllegation', what: 'flagAllegationWhat', why: 'flagAllegationWhy' },
  hearsay: { name: 'flagHearsay', what: 'flagHearsayWhat', why: 'flagHearsayWhy' },
  speculation: { name: 'flagSpeculation', what: 'flagSpeculationWhat', why: 'flagSpeculationWhy' },
  'vague-source': { name: 'flagVague', what: 'flagVagueWhat', why: 'flagVagueWhy' },
  'no-response': { name: 'flagSilence', what: 'flagSilenceWhat', why: 'flagSilenceWhy' },
  denial: { name: 'flagDenial', what: 'flagDenialWhat', why: 'flagDenialWhy' },
} as const satisfies Record<FlagKind, { readonly name: string; readonly what: string; readonly why: string }>;

/** Message keys of what became of a party's side; each takes names. */
export const STANDING_WORDS = {
  'accused-unheard': 'accusedUnheard',
  'asked-unheard': 'askedUnheard',
  denies: 'saysNo',
} as const satisfies Record<Standing, string>;

export const SOURCE_WORDS = {
  person: 'sourcePerson',
  official: 'sourceOfficial',
  organisation: 'sourceOrganisation',
  outlet: 'sourceOutlet',
  document: 'sourceDocument',
  social: 'sourceSocial',
  anonymous: 'sourceAnonymous',
  none: 'sourceNone',
} as const satisfies Record<SourceClass, string>;

export const MANNER_WORDS = {
  quoted: 'mannerQuoted',
  paraphrased: 'mannerParaphrased',
  mixed: 'mannerMixed',
} as const satisfies Record<Manner, string>;

export const ASPECT_WORDS = {
  sides: 'aspectSides',
  polarity: 'aspectPolarity',
  number: 'aspectNumber',
  place: 'aspectPlace',
  time: 'aspectTime',
  act: 'aspectAct',
} as const satisfies Record<Difference['aspect'], string>;

export const LAYER_WORDS = {
  flags: 'layerFlags',
  speculation: 'layerSpeculation',
  sources: 'layerSources',
  answers: 'layerAnswers',
} as const satisfies Record<Layer, string>;

/** Message keys of a relation's name in plain words: with the name of who answers, and without. */
export const RELATION_WORDS = {
  denies: { by: 'deniedBy', plain: 'denied' },
  contradicts: { by: 'contradictedBy', plain: 'contradicted' },
  mirrors: { by: 'mirrored', plain: 'mirrored' },
  qualifies: { by: 'qualifiedBy', plain: 'qualified' },
  corroborates: { by: 'corroboratedBy', plain: 'corroborated' },
} as const satisfies Record<Relation, { readonly by: string; readonly plain: string }>;

/** Message keys of what a document says of a claim's standing. */
export const STATUS_WORDS = {
  unverified: 'statusUnverified',
  alleged: 'statusAlleged',
  'one-side': 'statusOneSide',
  attributed: 'statusAttributed',
  reported: 'statusReported',
  denial: 'statusDenial',
  demand: 'statusDemand',
  investigated: 'statusInvestigated',
  documented: 'statusDocumented',
  estimate: 'statusEstimate',
  analysis: 'statusAnalysis',
  own: 'statusOwn',
} as const satisfies Record<Status, string>;
