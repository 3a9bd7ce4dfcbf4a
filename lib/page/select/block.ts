import type { Place, Tally } from './place';

/** A stretch of text that the page sets as one: a paragraph, a heading, an item, a line of a form. */
export interface Block {
  /** Its text nodes; null stands for a line break. */
  readonly pieces: readonly (Text | null)[];
  /** White space collapsed; never empty. */
  readonly text: string;
  /** The smallest element that holds all of it. */
  readonly place: Place;
  /** Characters that Readability kept, in links, in bold or italic. */
  readonly kept: number;
  readonly linked: number;
  readonly stressed: number;
  /** A picture stands between the beginning of the block before and its own. */
  readonly pictured: boolean;
  readonly seed: boolean;
  readonly waste: boolean;
}

/** Counts a block in, or with `times` of -1 out. */
export function count(tally: Tally, block: Block, times = 1): void {
  const length = block.text.length;
  tally.characters += times * length;
  tally.linked += times * block.linked;
  tally.kept += times * block.kept;
  tally.seed += block.seed ? times * length : 0;
  tally.waste += block.waste ? times * length : 0;
  tally.blocks += times;
}
