/** `NodeFilter.SHOW_TEXT`, spelled out since a DOM outside browsers has no global of that name. */
const SHOW_TEXT = 4;

/** A copy of a document, and for each of its text nodes the one that it was copied from. */
export interface MappedClone {
  readonly clone: Document;
  readonly liveOf: WeakMap<Text, Text>;
}

/** All text nodes under a root, in document order. */
export function textNodes(document: Document, root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** Copies a document for a reader that destroys what it reads; the original is not touched. */
export function cloneMapped(document: Document): MappedClone {
  const clone = document.cloneNode(true) as Document;
  const live = allTextNodes(document);
  const liveOf = new WeakMap<Text, Text>();
  allTextNodes(clone).forEach((copy, index) => {
    const original = live[index];
    if (original && original.data === copy.data) liveOf.set(copy, original);
  });
  return { clone, liveOf };
}

/** A lenient parser may leave a document more than one element at its top; a walk from the document sees the first. */
const allTextNodes = (document: Document): readonly Text[] =>
  [...document.children].flatMap((top) => textNodes(document, top));
