import { hasCue } from './cues';
import { familyBits } from './families';
import { kindBits, type Place } from './place';

/** A paragraph of running text is seldom shorter, and ends its last sentence. */
const LEAST_SEED = 80;
const SENTENCE_END = /[.!?…।。！？؟]["'”’»」)\]]*$/;
/** Names and elements that do not hold an article's own paragraphs; elements further off are likely to be its page. */
const OTHER_NAMES = familyBits([
  'caption',
  'media',
  'related',
  'appeal',
  'advert',
  'share',
  'comment',
  'frame',
]);
const OTHER_KINDS = kindBits(['ASIDE', 'FIGURE', 'FOOTER', 'FORM', 'NAV']);
const ARTICLE_NAMES = familyBits(['article']);
const NEAR = 4;

/** Chinese, Japanese and Korean say in one sign what takes others about two letters and a half. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const weightOf = (text: string): number =>
  text.length < LEAST_SEED ? text.length + 1.5 * (text.match(DENSE)?.length ?? 0) : text.length;

/** Whether a block reads like a paragraph of an article, by its own looks and the elements next around it. */
export function isSeed(text: string, linked: number, place: Place): boolean {
  if (weightOf(text) < LEAST_SEED || linked * 3 >= text.length || place.hidden || place.dialog) return false;
  if ((place.kinds & OTHER_KINDS) !== 0 || !SENTENCE_END.test(text) || isWaste(text)) return false;
  let names = 0;
  for (let at: Place | null = place, i = 0; at && i < NEAR; at = at.parent, i++)
    if ((at.families & ARTICLE_NAMES) === 0) names |= at.families;
  return (names & OTHER_NAMES) === 0;
}

/** Whether a block speaks of cookies, subscriptions or rights, as articles seldom do and all pages must. */
export const isWaste = (text: string): boolean =>
  hasCue('consent', text) || hasCue('appeal', text) || hasCue('legal', text);
