import type { Block } from './block';
import type { Tally } from './place';

/** A part of a whole, 0 to 1; 0 where there is no whole. */
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
/** The logarithm of a length or a number of things. */
export const log = (value: number): number => Math.log2(1 + Math.max(0, value));
export const bit = (holds: boolean | undefined): number => (holds ? 1 : 0);

/** What a block is among, itself not counted. */
export const without = (tally: Tally, { text: { length }, linked, kept, seed, waste }: Block): Tally => ({
  characters: tally.characters - length,
  linked: tally.linked - linked,
  kept: tally.kept - kept,
  seed: tally.seed - (seed ? length : 0),
  waste: tally.waste - (waste ? length : 0),
  blocks: tally.blocks - 1,
});
