import { genuine } from './genuine';
import { isShown, type TextMap } from './text-map';
import { whileAlive } from './while-alive';

/** Text of so many characters beside an article may be another one. */
const LEAST_ARTICLE = 500;

/** What a batch of changes to a page means for the article that was read on it. */
export interface Concern {
  /** The article may not be what it was. */
  readonly touched: boolean;
  /** There is more text in it, or beside it. */
  readonly grown: boolean;
}

/** The smallest element around the article's text, its title aside, in each tree that it stands in. */
export function scopesOf({ text, runs }: TextMap): readonly Element[] {
  const scopes = new Map<Node, Element>();
  const titleEnd = text.indexOf('\n');
  for (const { node, start } of runs) {
    const parent = start > titleEnd && isShown(node) ? node.parentElement : null;
    if (!parent) continue;
    const tree = node.getRootNode();
    const scope = scopes.get(tree) ?? parent;
    scopes.set(tree, smallestAround(scope, node));
  }
  return [...scopes.values()];
}

function smallestAround(element: Element, node: Node): Element {
  let scope = element;
  while (!holds(scope, node)) {
    const outer = genuine(scope, 'parentElement');
    if (!outer) break;
    scope = outer;
  }
  return scope;
}

export function concernOf(scopes: readonly Element[], records: readonly MutationRecord[]): Concern {
  const inside = records.filter(({ target }) => scopes.some((scope) => holds(scope, target)));
  const around = records.filter(({ target }) => scopes.some((scope) => holds(target, scope)));
  const grown = added(inside) > 0 || added(around) >= LEAST_ARTICLE;
  return { touched: grown || inside.length > 0 || !scopes.every(isShown), grown };
}

/** Characters of text that records added, white space at its ends aside. */
const added = (records: readonly MutationRecord[]): number =>
  records
    .flatMap(({ addedNodes }) => [...addedNodes])
    .reduce((sum, node) => sum + (genuine(node, 'textContent') ?? '').trim().length, 0);

const holds = (outer: Node, inner: Node): boolean =>
  whileAlive(() => genuine(outer, 'contains').call(outer, inner), false);
