import { analyse } from '../../lib/analyse';
import type { Aside } from '../../lib/extension/library';
import { loadSettings } from '../../lib/extension/stored-settings';
import { answerClaims } from '../../lib/match/answer-claims';
import type { Article } from '../../lib/text/article';
import { readText } from '../../lib/text/document';
import { findClaims } from './answer-library';
import { loadKnowledge } from './knowledge';
import { readingOf } from './read-article';

/** Claims that are shown as the nearest ones, whether or not they say the same. */
const NEAREST = 3;
/** Longer selections are no claim to look up; the browser hands them over whole. */
const MOST_CHARACTERS = 5_000;

/** What the corpora hold on words that the reader has selected, in whatever language the page is. */
export async function lookUp(selected: string, source: Omit<Article, 'text'>): Promise<Aside> {
  const text = selected.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS);
  const knowledge = await loadKnowledge(await loadSettings());
  const found = analyse(text, knowledge);
  const claims = found.claims.length > 0 ? found.claims : wholeAsClaim(text, knowledge);
  const extraction = { words: text.split(' ').length, unread: [], truncated: false };
  const reading = readingOf({ ...source, text }, { ...found, claims }, knowledge);
  return {
    kind: 'looked-up',
    reading: { ...reading, extraction },
    nearest: await findClaims(text, NEAREST),
  };
}

/** A fragment in which no claim is found is taken as one. */
function wholeAsClaim(text: string, { corpora }: Parameters<typeof analyse>[1]) {
  const claim = { start: 0, end: text.length, attribution: null, flags: [] };
  const [answer] = answerClaims(readText(text), [claim], [], corpora);
  return answer ? [{ ...claim, ...answer }] : [];
}
