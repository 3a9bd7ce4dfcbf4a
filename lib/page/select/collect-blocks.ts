import { BLOCKS } from '../blocks';
import type { Steps } from '../steps';
import { ELEMENT, TEXT } from '../tree';
import { walkInSteps } from '../walk';
import { type Block, count } from './block';
import { markBoxes } from './consent';
import { isSeed, isWaste } from './looks';
import { commonPlace, type Place, placesOf } from './place';
import { isHiddenPhrase, isSilent } from './silent';

const PICTURES = new Set(['IMG', 'AMP-IMG', 'VIDEO', 'IFRAME']);
const STRESSED = new Set(['B', 'STRONG', 'I', 'EM']);
/** No article has so many text nodes; what stands behind them is not read. */
const MOST_TEXTS = 100_000;

/** All blocks of a page in document order. `kept` are the text nodes that Readability kept. Linear in the page. */
export function* collectBlocks(document: Document, kept: ReadonlySet<Text>): Steps<readonly Block[]> {
  const places = placesOf();
  const blocks: Block[] = [];
  let draft = emptyDraft();
  let links = 0;
  let stress = 0;
  let breaks = 0;
  let texts = 0;
  let pictured = false;
  const hidden = new Set<Node>();

  const endBlock = (): void => {
    const block = finish(draft);
    if (block) blocks.push(block);
    if (draft.pieces.length > 0) draft = emptyDraft();
  };
  const read = (node: Text): void => {
    const length = node.data.trim().length;
    if (length === 0 && draft.pieces.length === 0) return;
    draft.pieces.push(node);
    draft.text += node.data;
    if (length === 0 || !node.parentElement) return;
    texts++;
    breaks = 0;
    const place = places.of(node.parentElement);
    if (!draft.place) {
      draft.pictured = pictured;
      pictured = false;
    }
    draft.place = draft.place ? commonPlace(draft.place, place) : place;
    if (kept.has(node)) draft.kept += length;
    if (links > 0) draft.linked += length;
    if (stress > 0) draft.stressed += length;
  };
  const readBreak = (): void => {
    if (++breaks > 1) endBlock();
    else if (draft.pieces.length > 0) {
      draft.pieces.push(null);
      draft.text += ' ';
    }
  };
  const readPicture = ({ parentElement }: Node): void => {
    pictured = true;
    if (parentElement) places.of(parentElement).pictures++;
  };
  const enter = (node: Node): boolean => {
    const { nodeName } = node;
    if (PICTURES.has(nodeName)) readPicture(node);
    if (texts > MOST_TEXTS || isSilent(node)) return false;
    if (isHiddenPhrase(node)) {
      hidden.add(node);
      return false;
    }
    if (node.nodeType === TEXT) read(node as Text);
    else if (nodeName === 'BR') readBreak();
    else if (BLOCKS.has(nodeName)) endBlock();
    else if (nodeName === 'A') links++;
    else if (STRESSED.has(nodeName)) stress++;
    return node.nodeType === ELEMENT;
  };
  const leave = (node: Node): void => {
    const { nodeName } = node;
    if (hidden.delete(node)) return;
    if (BLOCKS.has(nodeName) && !isSilent(node)) endBlock();
    else if (nodeName === 'A') links--;
    else if (STRESSED.has(nodeName)) stress--;
  };
  // Not the body alone: a DOM outside browsers leaves text beside it where the markup is broken.
  for (const root of document.children) yield* walkInSteps(root, { enter, leave });
  endBlock();
  const judged = markBoxes(places.all, blocks);
  tallyPlaces(places.all, judged);
  hideColumns(places.all);
  return judged;
}

interface Draft {
  readonly pieces: (Text | null)[];
  text: string;
  place: Place | null;
  pictured: boolean;
  kept: number;
  linked: number;
  stressed: number;
}
const emptyDraft = (): Draft => ({
  pieces: [],
  text: '',
  place: null,
  pictured: false,
  kept: 0,
  linked: 0,
  stressed: 0,
});

function finish(draft: Draft): Block | null {
  const { place } = draft;
  if (!place) return null;
  const text = draft.text.replace(/\s+/g, ' ').trim();
  return {
    ...draft,
    text,
    place,
    seed: isSeed(text, draft.linked, place),
    waste: isWaste(text),
  };
}

/** What is shown on wide screens alone and is no running text are menus, and columns beside the text. */
function hideColumns(places: readonly Place[]): void {
  for (const place of places)
    place.hidden ||= (place.parent?.hidden ?? false) || (place.forWide && place.seed === 0);
}

/** Sums up what each place holds, smaller places first, then finds for each the next wider one, larger places first. */
function tallyPlaces(places: readonly Place[], blocks: readonly Block[]): void {
  for (const block of blocks) count(block.place, block);
  for (let i = places.length - 1; i >= 0; i--) {
    const { parent, ...own } = places[i] as Place;
    if (!parent) continue;
    parent.characters += own.characters;
    parent.linked += own.linked;
    parent.kept += own.kept;
    parent.seed += own.seed;
    parent.waste += own.waste;
    parent.blocks += own.blocks;
    parent.pictures += own.pictures;
  }
  for (const place of places) {
    const { parent } = place;
    place.wider = parent && parent.blocks > place.blocks ? parent : (parent?.wider ?? null);
  }
}
