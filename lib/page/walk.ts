import type { Steps } from './steps';

/** What to do on the way into a node (true: look at what is in it too) and on the way out. */
export interface Visit {
  enter(node: Node): boolean;
  leave(node: Node): void;
}

/** Nodes between two places to rest. */
const STRIDE = 200;

/** Visits a tree in document order without recursion: pages may be nested deeper than the stack. */
export function* walkInSteps(root: Node, { enter, leave }: Visit): Steps<void> {
  let node: Node | null = root;
  for (let count = 1; node; count++) {
    if (count % STRIDE === 0) yield;
    if (enter(node) && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      leave(node);
      node = node.parentNode;
    }
    if (!node || node === root) break;
    leave(node);
    node = node.nextSibling;
  }
  leave(root);
}
