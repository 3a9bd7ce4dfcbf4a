import type { Block } from './block';
import type { Place } from './place';
import { roomOf } from './rooms';

/** So many paragraphs alike, each with a link of its own, are a list of other articles. */
const LEAST_LIST = 3;

/** Whether running text stands alone with other lines, apart from the core: below a title, a name, a day. */
export function standsAlone(block: Block, coreLine: ReadonlySet<Place>): boolean {
  const room = roomOf(block);
  return room !== null && !coreLine.has(room) && room.seed === block.text.length;
}

/**
 * The running text below links to other articles: in lists of them, and none that Readability kept. Of the saved pages'
 * labelled blocks it finds nine, each of another article.
 */
export function teasersOf(blocks: readonly Block[], coreLine: ReadonlySet<Place>): ReadonlySet<Block> {
  const lists = new Map<string, Block[]>();
  for (const block of blocks) {
    const room = roomOf(block);
    if (!block.seed || block.kept > 0 || !room?.linked || !standsAlone(block, coreLine)) continue;
    const sort = `${room.signature}>${block.place.parent?.signature}>${block.place.signature}`;
    const list = lists.get(sort) ?? [];
    lists.set(sort, list);
    list.push(block);
  }
  return new Set([...lists.values()].filter((list) => list.length >= LEAST_LIST).flat());
}
