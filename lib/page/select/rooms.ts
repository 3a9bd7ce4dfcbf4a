import { type Block, count } from './block';
import { emptyTally, type Place, type Tally } from './place';

/** The smallest place around a block that holds others too. */
export const roomOf = ({ place }: Block): Place | null => (place.blocks > 1 ? place : place.wider);

/** The three smallest places around a block that each hold more text than the one before. */
export function roomsOf(block: Block): readonly Place[] {
  const rooms: Place[] = [];
  for (let room = roomOf(block); room && rooms.length < 3; room = room.wider) rooms.push(room);
  return rooms;
}

/**
 * For each block, it and all those that stand in the same room inside the same sort of element. Where a site wraps each
 * paragraph of an article, headings and quotations are wrapped like them and boxes are not.
 */
export function kinOf(blocks: readonly Block[]): readonly Tally[] {
  const byRoom = new Map<Place | null, Map<string, Tally>>();
  return blocks.map((block) => {
    const room = roomOf(block);
    const bySort = byRoom.get(room) ?? new Map<string, Tally>();
    byRoom.set(room, bySort);
    const sort = wrapperOf(block, room)?.signature ?? '';
    const tally = bySort.get(sort) ?? emptyTally();
    bySort.set(sort, tally);
    count(tally, block);
    return tally;
  });
}

/** The largest element around a block inside its room; null where it stands in the room itself. */
function wrapperOf(block: Block, room: Place | null): Place | null {
  let wrapper: Place | null = null;
  for (let place: Place | null = block.place; place && place !== room; place = place.parent) wrapper = place;
  return wrapper;
}
