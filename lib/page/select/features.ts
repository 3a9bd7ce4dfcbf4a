import { type Block, count } from './block';
import { CUES } from './cues';
import { FAMILY_NAMES } from './families';
import { headingLevel, isKept, letters, type PageView, roomsOf, signatureOf } from './page-view';
import { KINDS, type Place, type Tally } from './place';

/** What the classifier looks at, by name. Lengths are logarithms, parts lie between 0 and 1. */
export type Features = Readonly<Record<string, number>>;

const SENTENCE_STOPS = /[.!?…।](?=\s|["'”’»)\]]|$)/g;
const FAR_STEPS = 30;

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const log = (value: number): number => Math.log2(1 + Math.max(0, value));
const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const bit = (holds: boolean | undefined): number => (holds ? 1 : 0);

export function featuresOf(view: PageView, index: number): Features {
  const block = view.blocks[index] as Block;
  const [room, outer, far] = roomsOf(block);
  return {
    ...looks(block),
    ...around('room', room, view, block),
    ...around('outer', outer, view, block),
    ...around('far', far, view, block),
    ...around('like', view.bySignature.get(signatureOf(block)), view, block),
    ...lineage(view, block),
    ...order(view, index),
    ...echoes(view, block),
  };
}

/** The block for itself. */
function looks(block: Block): Features {
  const { text, place } = block;
  const { length } = text;
  const words = text.split(' ');
  return {
    kept: share(block.kept, length),
    length: log(length),
    linked: share(block.linked, length),
    stressed: share(block.stressed, length),
    ends: /[.!?…।。]["'”’»)\]]*$/.test(text) ? 1 : /[:,;]$/.test(text) ? 2 : 0,
    stops: matches(text, SENTENCE_STOPS),
    commas: share(matches(text, /,/g), words.length),
    capitals: share(words.filter((word) => /^\p{Lu}/u.test(word)).length, words.length),
    digits: share(matches(text, /\d/g), length),
    wordLength: share(length, words.length),
    bars: matches(text, /[|•·›»/]/g),
    quoted: bit(/^["“‘«„']/.test(text)),
    heading: headingLevel(block),
    paragraph: bit(place.element.nodeName === 'P' || place.parent?.element.nodeName === 'P'),
    inline: bit(/^(?:SPAN|A|EM|I|B|STRONG|TIME|LABEL|SMALL)$/.test(place.element.nodeName)),
    hidden: bit(place.hidden),
    articleBody: bit(place.articleBody),
    seed: bit(block.seed),
    waste: bit(block.waste),
    ...Object.fromEntries(
      Object.entries(CUES).map(([cue, pattern]) => [`cue:${cue}`, bit(pattern.test(text))]),
    ),
  };
}

/** What the block shares a room, or its looks, with; itself not counted. */
function around(name: string, whole: Tally | undefined, { total }: PageView, block: Block): Features {
  const rest = whole
    ? { ...whole }
    : { ...total, characters: 0, linked: 0, kept: 0, seed: 0, waste: 0, blocks: 0 };
  const others = { ...total };
  if (whole) count(rest, block, -1);
  count(others, block, -1);
  return {
    [name]: log(rest.characters),
    [`${name}Blocks`]: log(rest.blocks),
    [`${name}Density`]: log(share(rest.characters, rest.blocks)),
    [`${name}Linked`]: share(rest.linked, rest.characters),
    [`${name}Kept`]: share(rest.kept, rest.characters),
    [`${name}KeptShare`]: share(rest.kept, others.kept),
    [`${name}Seed`]: share(rest.seed, rest.characters),
    [`${name}SeedShare`]: share(rest.seed, others.seed),
    [`${name}Waste`]: share(rest.waste, rest.characters),
  };
}

/** The elements around the block, up to the first that holds the core too. */
function lineage(view: PageView, block: Block): Features {
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
  return {
    steps,
    gap: place && view.core ? view.core.depth - place.depth : FAR_STEPS,
    inCore: bit(place !== null && place === view.core),
    ...Object.fromEntries(KINDS.map((kind, i) => [`in:${kind}`, (kinds >> i) & 1])),
    ...Object.fromEntries(
      FAMILY_NAMES.map((family, i) => [`name:${family}`, ((families >> i) & 1) + ((near >> i) & 1)]),
    ),
  };
}

/** Where the block stands, and what is next to it. */
function order(view: PageView, index: number): Features {
  const block = view.blocks[index] as Block;
  const previous = view.blocks[index - 1];
  const next = view.blocks[index + 1];
  const since = index - view.headlineAt + 1;
  return {
    since: log(view.sinceSeed[index] ?? 0),
    until: log(view.untilSeed[index] ?? 0),
    position: share(view.seedBefore[index] ?? 0, view.total.seed),
    afterHeadline: view.headlineAt < 0 ? -1 : Math.min(8, Math.max(0, since)),
    ...beside('previous', previous, block),
    ...beside('next', next, block),
    previousSeed2: bit(view.blocks[index - 2]?.seed),
    nextSeed2: bit(view.blocks[index + 2]?.seed),
  };
}

const beside = (name: string, other: Block | undefined, block: Block): Features => ({
  [`${name}Kept`]: bit(isKept(other)),
  [`${name}Length`]: log(other?.text.length ?? 0),
  [`${name}Linked`]: share(other?.linked ?? 0, other?.text.length ?? 0),
  [`${name}Heading`]: other ? headingLevel(other) : 0,
  [`${name}Seed`]: bit(other?.seed),
  [`${name}Waste`]: bit(other?.waste),
  [`${name}Like`]: bit(other && signatureOf(other) === signatureOf(block)),
});

/** Where else the page says the same. */
function echoes({ byText, headline, description, articleBody }: PageView, { text }: Block): Features {
  const plain = letters(text);
  return {
    repeated: Math.min(4, (byText.get(text) ?? 1) - 1),
    isTitle: plain === '' || headline === '' ? 0 : plain === headline ? 2 : bit(headline.includes(plain)),
    isSummary: bit(
      plain.length > 20 &&
        description.length > 20 &&
        (description.includes(plain) || plain.includes(description)),
    ),
    inBody: articleBody.length < 400 ? -1 : bit(plain !== '' && articleBody.includes(plain)),
  };
}
