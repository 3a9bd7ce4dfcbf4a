const SENTENCE = '[^.!?]';
/** What may stand before the request: to what end, or to whom it is said. */
const BEFORE = [
  'please',
  '(?:click|tap) here to',
  String.raw`to (?:read|view|see|get|receive|continue)\b${SENTENCE}{0,80}?,(?: please)?`,
  String.raw`for (?:more|the latest|all|full|further)\b${SENTENCE}{0,100}?,?`,
  String.raw`(?:want|like) ${SENTENCE}{1,60}\?`,
  String.raw`(?:don['’]t|never) miss\b${SENTENCE}{0,60}[.,!:–—-]`,
].join('|');
const NETWORKS =
  'facebook|twitter|x|instagram|youtube|tiktok|linkedin|bluesky|threads|telegram|whatsapp|google news|social media';
/** What is asked, each with the words that tell it from the same verb in a text: who votes registers, too. */
const REQUEST = [
  String.raw`subscribe (?:now|today|here|for|to)\b`,
  String.raw`(?:sign up|register|log ?in)\b${SENTENCE}{0,40}\b(?:newsletters?|inbox|e-?mails?|alerts|account|for free)\b`,
  String.raw`(?:follow|join|like|find) (?!(?:these|this|those|that|them|her|him|his|it|how|what)\b)[^!?]{1,60}? on (?:${NETWORKS})\b`,
  String.raw`(?:download|get) (?:the|our)\b${SENTENCE}{0,40}\bapps?\b`,
  String.raw`(?:check|visit|see) (?:out )?our\b${SENTENCE}{0,40}\b(?:page|section|site|website|channel)\b`,
].join('|');
const ASKS = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:(?:${BEFORE})\s*)?(?:${REQUEST})`, 'iu');
const MOST = 250;

/** Whether a block does nothing but ask its reader for something: to subscribe, to follow, to download. In English. */
export const asksReader = (text: string): boolean => text.length < MOST && ASKS.test(text);
