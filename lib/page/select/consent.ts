import type { Block } from './block';
import type { Place } from './place';

const CONSENT = /(?:^|[_-])(?:onetrust|cookie|cookies|gdpr|ccpa|consent|cookieconsent|didomi)(?=[_-]|$)/i;
/** Names that say of an element what its reader has chosen, or what its article is about: `cookies-set`, `tag-cookies`. */
const STATE = /^(?:tag|category|has|no)-|[_-](?:accepted|declined|given|rejected|set)$/i;

/** Whether a class or an id says that an element asks for consent. */
export const asksConsent = (names: string): boolean =>
  names !== '' && names.split(/\s+/).some((name) => CONSENT.test(name) && !STATE.test(name));

/** A box holds less of the page's text than this, or less than half of what Readability kept. */
const LARGE_PART = 0.2;

/**
 * Makes dialogues of the places that ask for consent by their names, unless the article stands in them: some sites name
 * the element around a whole page for its cookies. Gives the blocks back; what stands in a dialogue is no running text.
 */
export function markBoxes(places: readonly Place[], blocks: readonly Block[]): readonly Block[] {
  const named = new Map(
    places.filter(({ asks }) => asks).map((place) => [place, { characters: 0, kept: 0 }]),
  );
  if (named.size === 0) return blocks;
  const all = { characters: 0, kept: 0 };
  for (const block of blocks) {
    add(all, block);
    for (let place: Place | null = block.place; place; place = place.parent) {
      const held = named.get(place);
      if (held) add(held, block);
    }
  }
  const holdsArticle = ({ element }: Place, { characters, kept }: typeof all): boolean =>
    element.querySelector('article, main, h1') !== null ||
    (characters > LARGE_PART * all.characters && kept * 2 > all.kept);
  for (const place of places) {
    const held = named.get(place);
    if (place.parent?.dialog || (held && !holdsArticle(place, held))) place.dialog = true;
  }
  return blocks.map((block) => (block.seed && block.place.dialog ? { ...block, seed: false } : block));
}

/** What speaks of cookies and rights is no article's, however much of the page it is. */
function add(sum: { characters: number; kept: number }, { text, kept, waste }: Block): void {
  if (waste) return;
  sum.characters += text.length;
  sum.kept += kept;
}
