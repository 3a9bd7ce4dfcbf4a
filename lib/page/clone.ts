import { textNodes } from './tree';

/** A copy of a document, and for each of its text nodes the one that it was copied from. */
export interface MappedClone {
  readonly clone: Document;
  readonly liveOf: WeakMap<Text, Text>;
}

/** Copies a document for a reader that destroys what it reads; the original is not touched. */
export function cloneMapped(document: Document): MappedClone {
  const clone = document.cloneNode(true) as Document;
  const live = textNodes(document);
  const liveOf = new WeakMap<Text, Text>();
  textNodes(clone).forEach((copy, index) => {
    const original = live[index];
    if (original && original.data === copy.data) liveOf.set(copy, original);
  });
  return { clone, liveOf };
}
