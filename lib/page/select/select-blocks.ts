import type { Steps } from '../steps';
import { asksReader } from './asks';
import type { Block } from './block';
import model from './block-model.json';
import { isCandidate } from './candidates';
import { collectBlocks } from './collect-blocks';
import { familyBits } from './families';
import { featuresOf } from './features';
import { isFurniture } from './furniture';
import type { Hints } from './hints';
import { type PageView, viewOf } from './page-view';
import { kindBits, type Place } from './place';
import { scorer } from './score';
import { standsAlone } from './teasers';

export interface Selection {
  /** The article's blocks, in document order. */
  readonly blocks: readonly Block[];
  /** Blocks that read like the article's own paragraphs and were left out, in document order. */
  readonly unread: readonly Block[];
  /** What asks the reader for something behind the article's last block, where Readability took it for the article's. */
  readonly asking: readonly Block[];
}

/**
 * The log odds from which a block is taken in. Below even odds, since a paragraph lost costs a reader more than a caption
 * too many. Over saved pages of publishers not learned from, -0.4 keeps 98.8 % of the paragraphs of news and 92.8 % of the
 * pieces that other pages must show, this keeps 99.0 and 93.9 %, for 0.0001 less of 4-gram F1 and 0.6 % more of what must
 * stay out; -1.2 keeps 94.7 % of the pieces and lets in 0.9 % more of that.
 */
const LEAST_SCORE = -0.8;
/**
 * The same for the caption of a picture: only in picture stories are captions the text. On pages of unseen sites, this
 * takes in fewer captions (4-gram F1 of news 0.0006 higher; by names of elements too, 0.0003 more) and loses no piece; to
 * drop them all loses picture stories.
 */
const LEAST_CAPTION_SCORE = 1;
const CAPTION = kindBits(['FIGCAPTION']);
const CAPTION_NAMES = familyBits(['caption']);
/**
 * The same for preformatted text: code and tables of the matter, which few of the pages learned from have. On pages of unseen
 * sites, this keeps 0.6 % more of the pieces that must be shown, and lets in none that must not.
 */
const LEAST_PREFORMATTED_SCORE = -2.5;
const PREFORMATTED = kindBits(['PRE']);
const isCaption = ({ kinds, families, parent }: Place): boolean =>
  (kinds & CAPTION) !== 0 || ((families | (parent?.families ?? 0)) & CAPTION_NAMES) !== 0;

/** The log odds, by a block's features, that it is part of the article. */
export type Score = (features: readonly number[]) => number;
const packaged: Score = scorer(model);

/** So much running text is an article where Readability found none, or where the model knows none of what it found. */
const LEAST_TEXT = 500;
/** What is left has to be so much of what Readability kept: else the page is of a sort that the model does not know. */
const LEAST_REST = 0.1;

/**
 * The blocks of the live page that are the article: what Readability kept without captions, related links, boxes and
 * the like, and with the paragraphs that it dropped. Reads no layout and changes nothing; linear in the page.
 */
export function* selectBlocks(document: Document, kept: ReadonlySet<Text>, hints: Hints): Steps<Selection> {
  const view = viewOf(yield* collectBlocks(document, kept), hints);
  yield;
  const blocks = yield* chooseBlocks(view);
  const chosen = new Set(blocks);
  const behind = view.blocks.slice(view.blocks.findLastIndex((block) => chosen.has(block)) + 1);
  return {
    blocks,
    unread: view.blocks.filter((block) => isUnread(view, block) && !chosen.has(block)),
    asking: behind.filter(({ kept, text }) => kept > 0 && asksReader(text)),
  };
}

/** Blocks between two places to rest. */
const STRIDE = 20;

export function* chooseBlocks(view: PageView, score: Score = packaged): Steps<readonly Block[]> {
  const blocks: Block[] = [];
  for (const [index, block] of view.blocks.entries()) {
    if (index % STRIDE === 0) yield;
    if (isTaken(view, index, score)) blocks.push(block);
  }
  const characters = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const { kept } = view.total;
  if (kept === 0) return characters >= LEAST_TEXT ? blocks : [];
  if (characters >= LEAST_REST * kept) return blocks;
  return kept >= LEAST_TEXT ? view.blocks.filter((block) => block.kept > 0) : [];
}

function isTaken(view: PageView, index: number, score: Score): boolean {
  const block = view.blocks[index] as Block;
  if (!isCandidate(view, block) || isFurniture(view, index)) return false;
  return score(featuresOf(view, index)) > leastScore(block.place);
}

function leastScore(place: Place): number {
  if (isCaption(place)) return LEAST_CAPTION_SCORE;
  return (place.kinds & PREFORMATTED) !== 0 ? LEAST_PREFORMATTED_SCORE : LEAST_SCORE;
}

/** Running text inside the core, or inside the room around it, but for the teasers of other articles there. */
function isUnread(view: PageView, block: Block): boolean {
  if (!block.seed || !view.core || standsAlone(block, view.coreLine)) return false;
  for (let place: Block['place'] | null = block.place; place; place = place.parent)
    if (view.coreLine.has(place)) return place === view.core || place === view.core.wider;
  return false;
}
