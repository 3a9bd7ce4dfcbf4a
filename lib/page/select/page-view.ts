import { type Block, count } from './block';
import type { Hints } from './hints';
import { countOpenings } from './openings';
import { emptyTally, type Place, type Tally } from './place';
import { kinOf, roomsOf } from './rooms';
import { teasersOf } from './teasers';

/** A page's blocks with what can be said of them only together. */
export interface PageView {
  readonly blocks: readonly Block[];
  readonly total: Tally;
  /** The place with the most running text directly in it, if there is any. */
  readonly core: Place | null;
  /** That place and all around it. */
  readonly coreLine: ReadonlySet<Place>;
  /** The running text of lists of other articles. */
  readonly teasers: ReadonlySet<Block>;
  readonly bySignature: ReadonlyMap<string, Tally>;
  readonly byText: ReadonlyMap<string, number>;
  /** For each block, those that stand in the same room and are wrapped like it, itself too. */
  readonly kin: readonly Tally[];
  /** How many different texts begin with the same letters. */
  readonly byOpening: ReadonlyMap<string, number>;
  /** For each block, how many characters lie between it and the nearest running text before and behind it. */
  readonly sinceSeed: readonly number[];
  readonly untilSeed: readonly number[];
  /** For each block, the characters of running text before it. */
  readonly seedBefore: readonly number[];
  /** The first main heading's index, or -1. */
  readonly headlineAt: number;
  /** Letters alone. */
  readonly headline: string;
  readonly description: string;
  readonly articleBody: string;
}

/** How much a block counts for the room that it stands in, for the one around that, and for the next. */
const ROOM_WEIGHTS = [1, 0.6, 0.3];
/** Beyond this many characters, far is far. */
const FAR = 20_000;

export const isKept = (block: Block | undefined): boolean =>
  block !== undefined && block.kept * 2 > block.text.length;
export const signatureOf = ({ place }: Block): string => `${place.parent?.signature}>${place.signature}`;
/** Letters and digits alone: sites repeat their text with other marks, spaces and entities. */
export const letters = (text: string): string =>
  text.replace(/<[^>]*>|&#?\w+;|[^\p{L}\p{N}]+/gu, '').toLowerCase();

export function viewOf(blocks: readonly Block[], hints: Hints): PageView {
  const total = emptyTally();
  const bySignature = new Map<string, Tally>();
  const byText = new Map<string, number>();
  const seedBefore: number[] = [];
  for (const block of blocks) {
    seedBefore.push(total.seed);
    count(total, block);
    const signature = signatureOf(block);
    const tally = bySignature.get(signature) ?? emptyTally();
    bySignature.set(signature, tally);
    count(tally, block);
    byText.set(block.text, (byText.get(block.text) ?? 0) + 1);
  }
  const core = coreOf(blocks);
  const coreLine = new Set<Place>();
  for (let place = core; place; place = place.parent) coreLine.add(place);
  return {
    blocks,
    total,
    core,
    coreLine,
    teasers: teasersOf(blocks, coreLine),
    bySignature,
    byText,
    kin: kinOf(blocks),
    byOpening: countOpenings(byText.keys()),
    sinceSeed: distances(blocks),
    untilSeed: distances([...blocks].reverse()).reverse(),
    seedBefore,
    headlineAt: blocks.findIndex((block) => headingLevel(block) === 1),
    headline: letters(hints.headline ?? ''),
    description: letters(hints.description ?? ''),
    articleBody: letters(hints.articleBody ?? ''),
  };
}

/** What Readability kept counts double. */
function coreOf(blocks: readonly Block[]): Place | null {
  const scores = new Map<Place, number>();
  let core: Place | null = null;
  let best = 0;
  for (const block of blocks) {
    if (!block.seed) continue;
    const weight = block.text.length * (isKept(block) ? 2 : 1);
    roomsOf(block).forEach((room, level) => {
      const score = (scores.get(room) ?? 0) + weight * (ROOM_WEIGHTS[level] ?? 0);
      scores.set(room, score);
      if (score > best) [core, best] = [room, score];
    });
  }
  return core;
}

function distances(blocks: readonly Block[]): number[] {
  let distance = FAR;
  return blocks.map((block) => {
    const here = distance;
    distance = block.seed ? 0 : Math.min(FAR, distance + block.text.length);
    return here;
  });
}

/** 1 to 6 for a heading and what stands in one, else 0. */
export function headingLevel(block: Block): number {
  for (let place: Place | null = block.place, i = 0; place && i < 4; place = place.parent, i++) {
    const level = /^H([1-6])$/.exec(place.element.nodeName)?.[1];
    if (level) return Number(level);
  }
  return 0;
}
