import type { Block } from './block';
import { letters, type PageView } from './page-view';
import { roomsOf } from './rooms';

/** A room counts as the article's from this share of the page's running text, or of what Readability kept. */
const ROOM_SHARE = 0.03;
/** So many blocks side by side, none of them running text or kept, are a list of links or a table, not an article. */
const LONG_LIST = 40;

/**
 * Whether a block may be part of the article: it was kept, or reads like it, or stands in a room with text that was or
 * does. The rest of a page, most of it, needs no closer look.
 */
export function isCandidate(view: PageView, block: Block): boolean {
  if (block.seed || block.kept > 0) return true;
  const { seed, kept } = view.total;
  const rooms = roomsOf(block);
  const [room] = rooms;
  if (room && room.blocks > LONG_LIST && room.seed === 0 && room.kept === 0) return false;
  if (rooms.some((room) => room.seed > ROOM_SHARE * seed || room.kept > ROOM_SHARE * kept)) return true;
  return view.articleBody !== '' && view.articleBody.includes(letters(block.text));
}
