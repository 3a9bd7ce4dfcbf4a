import { asksConsent } from './consent';
import { familiesOf } from './families';
import { isForWide, isHidden, isHiddenClass } from './hidden';

/** Elements whose kind says something of the text inside; each has the bit of its index. */
export const KINDS = [
  'A',
  'ASIDE',
  'BLOCKQUOTE',
  'FIGURE',
  'FIGCAPTION',
  'FOOTER',
  'FORM',
  'HEADER',
  'LI',
  'NAV',
  'TABLE',
  'ARTICLE',
  'DL',
  'PRE',
] as const;
export type Kind = (typeof KINDS)[number];

const BIT_OF = new Map<string, number>(KINDS.map((kind, bit) => [kind, 1 << bit]));
export const kindBits = (kinds: readonly Kind[]): number =>
  kinds.reduce((bits, kind) => bits | (BIT_OF.get(kind) ?? 0), 0);

/** Attributes besides the class that name what an element holds. */
const NAMING = ['id', 'role', 'aria-label', 'itemprop', 'rel', 'data-testid', 'data-component', 'data-type'];
/** How much text of which sort: characters, but for `blocks`. */
export interface Tally {
  characters: number;
  linked: number;
  /** What Readability kept. */
  kept: number;
  /** What reads like an article's paragraph by its own looks, and what surely is none. */
  seed: number;
  waste: number;
  blocks: number;
}
export const emptyTally = (): Tally => ({ characters: 0, linked: 0, kept: 0, seed: 0, waste: 0, blocks: 0 });

/** An element with text in it, what it says of that text, and how much there is. */
export interface Place extends Tally {
  readonly element: Element;
  readonly parent: Place | null;
  readonly depth: number;
  /** Bits of `KINDS`: its own, and those of the elements around it too. */
  readonly kind: number;
  readonly kinds: number;
  /** Bits of the families of its names. */
  readonly families: number;
  /** What it has in common with its like: its name and class. */
  readonly signature: string;
  /** It asks for consent by its names. */
  readonly asks: boolean;
  /** It, or an element around it, is a dialogue, as the boxes are that ask for consent: `markBoxes` finds those. */
  dialog: boolean;
  /** It is shown on wide screens alone. */
  readonly forWide: boolean;
  /** It, or an element around it, is hidden, or `forWide` without running text; is marked up as the article's body. */
  hidden: boolean;
  readonly articleBody: boolean;
  /** How many pictures and films are in it. */
  pictures: number;
  /** The smallest place around it with more text than it has itself. */
  wider: Place | null;
}

/** The places of a page, made as they are asked for, each after the one around it. */
export function placesOf(): { of(element: Element): Place; readonly all: readonly Place[] } {
  const known = new Map<Element, Place>();
  const all: Place[] = [];
  const names = new Map<string, number>();
  const of = (element: Element): Place => {
    const missing: Element[] = [];
    let at: Element | null = element;
    for (; at && !known.has(at); at = at.parentElement) missing.push(at);
    let place = (at && known.get(at)) ?? null;
    for (const each of missing.reverse()) {
      place = makePlace(each, place, names);
      known.set(each, place);
      all.push(place);
    }
    return place as Place;
  };
  return { of, all };
}

function makePlace(element: Element, parent: Place | null, known: Map<string, number>): Place {
  const { nodeName } = element;
  const className = element.getAttribute('class') ?? '';
  const names = [className, ...NAMING.map((name) => element.getAttribute(name) ?? '')];
  if (nodeName.includes('-')) names.push(nodeName.toLowerCase());
  const isPage = PAGE.has(nodeName);
  const kind = BIT_OF.get(element.getAttribute('role') === 'navigation' ? 'NAV' : nodeName) ?? 0;
  return {
    element,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    kind,
    kinds: kind | (parent?.kinds ?? 0),
    families: familiesOf(names.join(' '), known),
    signature: `${nodeName}.${className}`,
    asks: !isPage && (asksConsent(className) || asksConsent(element.getAttribute('id') ?? '')),
    dialog: (parent?.dialog ?? false) || isDialog(element),
    hidden: (parent?.hidden ?? false) || isHidden(element) || (!isPage && isHiddenClass(className)),
    forWide: !isPage && isForWide(className),
    articleBody:
      (parent?.articleBody ?? false) || (element.getAttribute('itemprop') ?? '').includes('articleBody'),
    ...emptyTally(),
    pictures: 0,
    wider: null,
  };
}

/** What the classes of these say is said of the page, not of some of its text. */
const PAGE = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE']);
const isDialog = (element: Element): boolean =>
  !PAGE.has(element.nodeName) &&
  (element.nodeName === 'DIALOG' || /^(?:alert)?dialog$/.test(element.getAttribute('role') ?? ''));

/** The smallest place that holds both. */
export function commonPlace(one: Place, other: Place): Place {
  let a: Place | null = one;
  let b: Place | null = other;
  while (a && b && a !== b) {
    if (a.depth >= b.depth) a = a.parent;
    else b = b.parent;
  }
  return a ?? one;
}
