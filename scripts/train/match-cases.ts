import { findClaims } from '../../lib/claims/find-claims';
import type { Corpus, CorpusClaim, Party } from '../../lib/corpus/corpus';
import { type IndexedCorpus, indexCorpus } from '../../lib/match/corpus-index';
import { FRAME_FEATURES } from '../../lib/match/decide/frame-features';
import { wordedValues } from '../../lib/match/decide/score';
import { type Pairing, pairings } from '../../lib/match/pairings';
import { readStatements } from '../../lib/match/read-statements';
import { readText } from '../../lib/text/document';
import { textOf } from '../../lib/text/span';
import type { Case } from './logistic';

/** What may be learned from one text: pairings that could be taken for the same, by wordings and by frames alone. */
export interface Cases {
  readonly worded: readonly Case[];
  readonly plain: readonly Case[];
}

/** What is turned round or denied is never shown as the same, so that nothing is to be learned from it. */
const isOpen = ({ fit, turned, denied }: Pairing): boolean =>
  !turned && !denied && (fit === null || fit.kind === 'same');

/** Pairs a text with the claims of a corpus; `expected` are the right ones. */
export function casesOf(
  text: string,
  expected: ReadonlySet<string>,
  weight: number,
  indexed: IndexedCorpus,
): Cases {
  const document = readText(text);
  const claims = findClaims(document, [], []);
  const statements = readStatements(document, claims, [], indexed.vocabulary);
  const open = claims.flatMap((claim, at) => {
    const statement = statements[at];
    return statement ? pairings(statement, textOf(text, claim), indexed).filter(isOpen) : [];
  });
  const right = (pairing: Pairing): boolean => expected.has(pairing.claim);
  return {
    worded: open.flatMap((pairing) =>
      pairing.likeness
        ? [{ values: wordedValues(pairing.frame, pairing.likeness), right: right(pairing), weight }]
        : [],
    ),
    plain: open.flatMap((pairing) => {
      const { fit, frame } = pairing;
      if (!fit || !frame || (fit.deed === null && fit.missing === fit.frame.with.length)) return [];
      return [{ values: FRAME_FEATURES.map((name) => frame[name]), right: right(pairing), weight }];
    }),
  };
}

/** Two countries a row, each with its adjective and its people: other wars than the corpus's. */
const ELSEWHERE = [
  ['Ethiopia Ethiopian Ethiopians', 'Eritrea Eritrean Eritreans'],
  ['Israel Israeli Israelis', 'Lebanon Lebanese Lebanese'],
  ['India Indian Indians', 'Pakistan Pakistani Pakistanis'],
  ['Sudan Sudanese Sudanese', 'Chad Chadian Chadians'],
  ['Armenia Armenian Armenians', 'Azerbaijan Azerbaijani Azerbaijanis'],
  ['Turkey Turkish Turks', 'Syria Syrian Syrians'],
] as const;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The same sentence about other countries, or null if it names no party that has opponents. */
export function elsewhere(text: string, parties: readonly Party[], turn: number): string | null {
  const pair = ELSEWHERE[turn % ELSEWHERE.length] ?? ELSEWHERE[0];
  const other = new Map<string, string>();
  parties
    .filter(({ opponents }) => opponents.length > 0)
    .forEach(({ names, adjectives, members, people }, side) => {
      const [name = '', adjective = '', citizens = ''] = (pair[side % 2] ?? pair[0]).split(' ');
      for (const word of [...names, ...people]) other.set(word, name);
      for (const word of adjectives) other.set(word, adjective);
      for (const word of members) other.set(word, citizens);
    });
  const longestFirst = [...other.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const moved = text.replace(
    new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'g'),
    (word) => other.get(word) ?? word,
  );
  return moved === text ? null : moved;
}

/** The wordings are held back in so many parts, one after the other. */
const PARTS = 7;

const without = (claim: CorpusClaim, part: number): CorpusClaim =>
  claim.wordings ? { ...claim, wordings: claim.wordings.filter((_, at) => at % PARTS !== part) } : claim;

interface Weights {
  readonly wording: number;
  readonly elsewhere: number;
}

/** Each wording of a corpus set beside a corpus that lacks it, and the same sentence moved to other countries. */
export function casesOfWordings(corpus: Corpus, weights: Weights): readonly Cases[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const indexed = indexCorpus({ ...corpus, claims: corpus.claims.map((claim) => without(claim, part)) });
    return corpus.claims.flatMap(({ id, wordings = [] }, claim) =>
      wordings.flatMap((wording, at) => {
        if (at % PARTS !== part) return [];
        const moved = elsewhere(wording, corpus.parties, at + claim);
        return [
          casesOf(wording, new Set([id]), weights.wording, indexed),
          ...(moved === null ? [] : [casesOf(moved, new Set(), weights.elsewhere, indexed)]),
        ];
      }),
    );
  }).flat();
}
