/** Values of `Node.nodeType`. */
export const ELEMENT = 1;
export const TEXT = 3;
const DOCUMENT = 9;
export const FRAGMENT = 11;

/** `NodeFilter`'s constant, spelled out since a DOM outside browsers has no global of that name. */
const SHOW_TEXT = 4;

/** All text nodes under a root, in document order. A tree walker: names on the page cannot lead it astray. */
export function textNodes(root: Node): readonly Text[] {
  // A lenient parser may leave a document more than one element at its top; a walk from the document sees the first.
  if (root.nodeType === DOCUMENT) return [...(root as Document).children].flatMap(textNodes);
  const walker = (root.ownerDocument as Document).createTreeWalker(root, SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}
