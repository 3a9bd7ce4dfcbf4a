import type { Block } from './block';
import { company } from './company';
import { CUE_NAMES, hasCue } from './cues';
import { FAMILY_NAMES } from './families';
import { bit, log, share, without } from './measures';
import { headingLevel, isKept, letters, type PageView, signatureOf } from './page-view';
import { emptyTally, KINDS, type Place, type Tally } from './place';
import { roomsOf } from './rooms';

const SENTENCE_STOPS = /[.!?…।](?=\s|["'”’»)\]]|$)/g;
const FAR_STEPS = 30;

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A block's features, in the order of `FEATURES`. Lengths are logarithms, parts lie between 0 and 1. */
export function featuresOf(view: PageView, index: number): readonly number[] {
  const block = view.blocks[index] as Block;
  const [room, outer, far] = roomsOf(block);
  return [
    ...looks(block),
    ...around(room, view, block),
    ...around(outer, view, block),
    ...around(far, view, block),
    ...around(view.bySignature.get(signatureOf(block)), view, block),
    ...lineage(view, block),
    ...order(view, index),
    ...echoes(view, block),
    ...company(view, index),
  ];
}

/** The block for itself. */
function looks(block: Block): readonly number[] {
  const { text, place } = block;
  const { length } = text;
  const words = matches(text, / /g) + 1;
  return [
    share(block.kept, length),
    log(length),
    share(block.linked, length),
    share(block.stressed, length),
    /[.!?…।。]["'”’»)\]]*$/.test(text) ? 1 : /[:,;]$/.test(text) ? 2 : 0,
    matches(text, SENTENCE_STOPS),
    share(matches(text, /,/g), words),
    share(matches(` ${text}`, / \p{Lu}/gu), words),
    share(matches(text, /\d/g), length),
    share(length, words),
    matches(text, /[|•·›»/]/g),
    bit(/^["“‘«„']/.test(text)),
    headingLevel(block),
    bit(place.element.nodeName === 'P' || place.parent?.element.nodeName === 'P'),
    bit(/^(?:SPAN|A|EM|I|B|STRONG|TIME|LABEL|SMALL)$/.test(place.element.nodeName)),
    bit(place.hidden),
    bit(place.articleBody),
    bit(block.seed),
    bit(block.waste),
    ...CUE_NAMES.map((cue) => bit(hasCue(cue, text))),
  ];
}

/** What the block shares a room, or its looks, with; itself not counted. */
function around(whole: Tally | undefined, { total }: PageView, block: Block): readonly number[] {
  const rest = whole ? without(whole, block) : emptyTally();
  const others = without(total, block);
  return [
    log(rest.characters),
    log(rest.blocks),
    log(share(rest.characters, rest.blocks)),
    share(rest.linked, rest.characters),
    share(rest.kept, rest.characters),
    share(rest.kept, others.kept),
    share(rest.seed, rest.characters),
    share(rest.seed, others.seed),
    share(rest.waste, rest.characters),
  ];
}

/** The elements around the block, up to the first that holds the core too. */
function lineage(view: PageView, block: Block): readonly number[] {
  let kinds = 0;
  let families = 0;
  let near = 0;
  let steps = 0;
  let place: Place | null = block.place;
  for (; place && steps < FAR_STEPS && !view.coreLine.has(place); place = place.parent, steps++) {
    kinds |= place.kind;
    families |= place.families;
    if (steps < 2) near |= place.families;
  }
  return [
    steps,
    place && view.core ? view.core.depth - place.depth : FAR_STEPS,
    bit(place !== null && place === view.core),
    ...KINDS.map((_, i) => (kinds >> i) & 1),
    ...FAMILY_NAMES.map((_, i) => ((families >> i) & 1) + ((near >> i) & 1)),
  ];
}

/** Where the block stands, and what is next to it. */
function order(view: PageView, index: number): readonly number[] {
  const block = view.blocks[index] as Block;
  const previous = view.blocks[index - 1];
  const next = view.blocks[index + 1];
  const since = index - view.headlineAt + 1;
  return [
    log(view.sinceSeed[index] ?? 0),
    log(view.untilSeed[index] ?? 0),
    share(view.seedBefore[index] ?? 0, view.total.seed),
    view.headlineAt < 0 ? -1 : Math.min(8, Math.max(0, since)),
    ...beside(previous, block),
    ...beside(next, block),
    bit(view.blocks[index - 2]?.seed),
    bit(view.blocks[index + 2]?.seed),
  ];
}

const beside = (other: Block | undefined, block: Block): readonly number[] => [
  bit(isKept(other)),
  log(other?.text.length ?? 0),
  share(other?.linked ?? 0, other?.text.length ?? 0),
  other ? headingLevel(other) : 0,
  bit(other?.seed),
  bit(other?.waste),
  bit(other && signatureOf(other) === signatureOf(block)),
];

/** Where else the page says the same. */
function echoes(
  { byText, headline, description, articleBody }: PageView,
  { text }: Block,
): readonly number[] {
  const plain = letters(text);
  return [
    Math.min(4, (byText.get(text) ?? 1) - 1),
    plain === '' || headline === '' ? 0 : plain === headline ? 2 : bit(headline.includes(plain)),
    bit(
      plain.length > 20 &&
        description.length > 20 &&
        (description.includes(plain) || plain.includes(description)),
    ),
    articleBody.length < 400 ? -1 : bit(plain !== '' && articleBody.includes(plain)),
  ];
}
