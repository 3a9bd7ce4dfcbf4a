import type { Block } from './block';
import { bit, log, share, without } from './measures';
import { openingOf } from './openings';
import type { PageView } from './page-view';
import { emptyTally, type Place } from './place';
import { roomOf } from './rooms';

/** A picture further up than this is none of the block's. */
const FAR_STEPS = 8;
/** The logarithm of more text than stands beside any picture. */
const FAR_TEXT = 20;
const MOST_OPENINGS = 6;

/**
 * The features that tell what a block is by what it stands with: those wrapped like it, those that begin with the same
 * words ("Read more | …"), its neighbours, and pictures, beside which captions stand, by whatever name.
 */
export function company(view: PageView, index: number): readonly number[] {
  const block = view.blocks[index] as Block;
  const room = roomOf(block);
  const kin = without(view.kin[index] ?? emptyTally(), block);
  const [previous, next] = [view.blocks[index - 1], view.blocks[index + 1]];
  return [
    log(kin.blocks),
    share(kin.kept, kin.characters),
    share(kin.seed, kin.characters),
    share(kin.linked, kin.characters),
    log(share(kin.characters, kin.blocks)),
    bit(previous && roomOf(previous) === room),
    bit(next && roomOf(next) === room),
    Math.min(MOST_OPENINGS, (view.byOpening.get(openingOf(block.text)) ?? 1) - 1),
    bit(block.pictured),
    ...besidePicture(block),
  ];
}

/** How much other text stands in the smallest place that holds both the block and a picture, and how far up that is. */
function besidePicture(block: Block): readonly number[] {
  let steps = 0;
  for (let place: Place | null = block.place; place && steps < FAR_STEPS; place = place.parent, steps++)
    if (place.pictures > 0) return [log(place.characters - block.text.length), steps];
  return [FAR_TEXT, FAR_STEPS];
}
