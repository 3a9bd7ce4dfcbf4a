import type { ClaimAnswer } from '../reading/claim-answer';
import type { ClaimSource } from '../reading/claim-source';
import type { ClaimView } from '../reading/claim-view';
import { claimWords, statedWords } from '../reading/claim-words';
import { claimantOf } from '../reading/claimant';
import { MANNER_WORDS, RELATION_WORDS, SOURCE_WORDS, STATUS_WORDS } from '../reading/words';
import type { Say } from './say';

/** An answer in words: how, what, and where it was said. */
export interface AnswerPhrase {
  readonly relation: string;
  readonly text: string;
  /** Outlet, date, medium, standing; or that it stands in the same article. */
  readonly origin: string;
  /** Where it can be read, or null. */
  readonly url: string | null;
}

/** What is claimed, or denied, in quotation marks. */
export function claimPhrase(claim: ClaimView, say: Say): string {
  const words = inMarks(claimWords(claim));
  return claim.denied ? say('deniesThat', words) : words;
}

/** In quotation marks, where it has none that would be doubled. */
export const inMarks = (words: string): string => (/["“”„«»]/u.test(words) ? words : `“${words}”`);

/** Whose words a claim is: "Jonas Vael, the trawler's skipper, quoted, via Radio Nord". */
export function sourcePhrase(source: ClaimSource | null, say: Say): string {
  if (!source) return say('ownVoice');
  const { name, role, sourceClass, manner, medium, via } = source;
  return joined([
    name ?? say('sourceNone'),
    role ?? (name === null || sourceClass === 'none' ? null : say(SOURCE_WORDS[sourceClass])),
    say(MANNER_WORDS[manner]),
    medium && say('viaMedium', medium),
    via && say('viaSource', via),
  ]);
}

/** An answer in words; `claims` are all of the reading's, for answers from the same article. */
export function answerPhrase(
  answer: ClaimAnswer,
  claims: readonly ClaimView[],
  say: Say,
): AnswerPhrase | null {
  const { by, plain } = RELATION_WORDS[answer.relation];
  const named = (name: string | null): string => (name === null ? say(plain) : say(by, name));
  if (answer.from === 'article') {
    const other = claims.find(({ index }) => index === answer.claim);
    if (!other) return null;
    return {
      relation: named(other.source?.inSentence ?? null),
      text: statedWords(other, say),
      origin: say('inThisArticle'),
      url: null,
    };
  }
  const { cited } = answer;
  return {
    relation: named(claimantOf(cited)),
    text: cited.text,
    origin: joined([
      cited.outlet ?? say('outletUnknown'),
      cited.date ? say.date(cited.date) : say('dateUnknown'),
      cited.medium && say('viaMedium', cited.medium),
      cited.via && say('viaSource', cited.via),
      say(STATUS_WORDS[cited.status]),
    ]),
    url: cited.url,
  };
}

export const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(', ');
