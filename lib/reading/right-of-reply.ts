import type { Reading } from '../extension/page-state';
import type { Flag } from '../flags/flag';
import { overlaps, textOf } from '../text/span';
import { withoutArticle } from './without-article';

/** What became of a party's side of the story. */
export const STANDINGS = ['accused-unheard', 'asked-unheard', 'denies'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A party that the article names as silent, or as saying no. */
export interface Reply {
  readonly name: string;
  readonly standing: Standing;
}

/** The reply that a flag tells of; null where it names nobody. In doubt a silent party was only asked. */
export function replyOf(reading: Reading, flag: Flag): Reply | null {
  if (!flag.party) return null;
  const name = textOf(reading.article.text, flag.party);
  if (flag.kind === 'denial') return { name, standing: 'denies' };
  return { name, standing: reading.accused.includes(name) ? 'accused-unheard' : 'asked-unheard' };
}

/** Every party's side, each party once, in reading order: one that is quoted or denies elsewhere is not unheard. */
export function repliesOf(reading: Reading): readonly Reply[] {
  const replies = new Map<string, Reply>();
  for (const flag of reading.analysis.flags) {
    const reply = replyOf(reading, flag);
    if (!reply) continue;
    const key = bare(reply.name);
    if (reply.standing === 'denies') replies.set(key, reply);
    else if (!replies.has(key) && !speaks(reading, key, flag)) replies.set(key, reply);
  }
  return [...replies.values()];
}

/** Whether a party with this name says something elsewhere than where its silence is told. */
const speaks = ({ analysis }: Reading, name: string, silence: Flag): boolean =>
  analysis.voices.speakers.some(
    (voice) =>
      voice.name !== null &&
      bare(voice.name) === name &&
      voice.attributions.some((index) =>
        analysis.attributions[index]?.cue.every((part) => !overlaps(part, silence)),
      ),
  );

/** A name as it is compared: without its article. */
const bare = (name: string): string => withoutArticle(name).toLowerCase();
