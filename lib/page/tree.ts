/** Values of `Node.nodeType`. */
export const ELEMENT = 1;
export const TEXT = 3;
const DOCUMENT = 9;
export const FRAGMENT = 11;

/** `NodeFilter`'s constants, spelled out since a DOM outside browsers has no global of that name. */
export const SHOW_ELEMENT = 1;
export const SHOW_TEXT = 4;

/** All nodes of some kinds under a root, in document order. A tree walker: names on the page cannot lead it astray. */
export function walkTree(root: Node, show: number): readonly Node[] {
  // A lenient parser may leave a document more than one element at its top; a walk from the document sees the first.
  if (root.nodeType === DOCUMENT)
    return [...(root as Document).children].flatMap((top) => [
      ...(show & SHOW_ELEMENT ? [top] : []),
      ...walkTree(top, show),
    ]);
  const walker = (root.ownerDocument as Document).createTreeWalker(root, show);
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

/** All text nodes under a root, in document order. */
export const textNodes = (root: Node): readonly Text[] => walkTree(root, SHOW_TEXT) as readonly Text[];
