import { byPosition, overlaps, type Span } from '../text/span';
import { highlightsOf, type View } from './highlight-registry';
import { highlightName, MARK_STYLES, type Mark, type MarkStyle, type Tone } from './mark';
import { isShown, type LiveSlice, locate, type TextMap, type TextRun } from './text-map';
import { FRAGMENT } from './tree';
import { whileAlive } from './while-alive';

/** The marks of one reading on its page. */
export interface Painter {
  /** Shows these marks and no others. */
  paint(marks: readonly Mark[], tone: Tone): void;
  clear(): void;
  /** The marks under a point of the window, the shortest first. */
  at(x: number, y: number): readonly Mark[];
  /** Takes the marks off a text node whose text changes; whether it had any. */
  release(node: Node): boolean;
}

/** The caret may snap to text beside the pointer; as near as this it counts as on it. In CSS pixels. */
const REACH = 1;

export function rangeOf({ node, from, to }: LiveSlice): Range {
  const range = node.ownerDocument.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}

/** A highlight in one window: each frame has its own registry. */
export interface Shown {
  readonly view: View;
  readonly name: string;
  readonly highlight: Highlight;
  readonly ranges: readonly Range[];
}

/** Shows slices under one name, in the window that each of them stands in. */
export function showSlices(slices: readonly LiveSlice[], name: string): readonly Shown[] {
  const byView = new Map<View, Range[]>();
  for (const slice of slices) push(byView, slice.node.ownerDocument.defaultView as View, rangeOf(slice));
  return [...byView].map(([view, ranges]) => {
    const highlight = new view.Highlight();
    for (const range of ranges) highlight.add(range);
    highlightsOf(view)?.set(name, highlight);
    return { view, name, highlight, ranges };
  });
}

/** Takes a highlight away, unless the page has put another in its place. */
export function hide({ view, name, highlight }: Shown): void {
  // The document of a frame that is gone, or shows something else, takes its highlights with it.
  whileAlive(() => {
    highlight.clear();
    const registry = highlightsOf(view);
    if (registry?.get(name) === highlight) registry.delete(name);
  }, undefined);
}

/** Spans of one style as a union: within one highlight Firefox fails to paint ranges that overlap. */
export function union(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort(byPosition)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Marks by the CSS Custom Highlight API: one highlight a style, one range a text node, the page's DOM untouched. */
export function createPainter(document: Document, map: TextMap): Painter {
  const highlights: Shown[] = [];
  // A content script in Firefox cannot iterate a highlight, so what was put into one is kept here.
  const ranges = new Map<Node, { readonly highlight: Highlight; readonly range: Range }[]>();
  let shadowRoots: readonly ShadowRoot[] = [];
  let painted: readonly Mark[] = [];

  const clear = (): void => {
    for (const shown of highlights.splice(0)) hide(shown);
    ranges.clear();
    shadowRoots = [];
    painted = [];
  };
  const paintStyle = (style: MarkStyle, marks: readonly Mark[], tone: Tone): void => {
    const slices = union(marks).flatMap((span) => locate(map, span));
    for (const shown of showSlices(slices, highlightName(style, tone))) {
      shown.highlight.priority = MARK_STYLES.indexOf(style);
      highlights.push(shown);
      for (const range of shown.ranges)
        push(ranges, range.startContainer, { highlight: shown.highlight, range });
    }
  };

  return {
    clear,
    paint(marks, tone) {
      clear();
      for (const style of MARK_STYLES) {
        const chosen = marks.filter((mark) => mark.style === style);
        if (chosen.length > 0) paintStyle(style, chosen, tone);
      }
      painted = marks;
      shadowRoots = shadowRootsOf(ranges.keys());
    },
    at(x, y) {
      // What stands in a shadow tree is only told to those who name the tree.
      const roots = shadowRoots.filter(isShown);
      const node = document.caretPositionFromPoint(x, y, { shadowRoots: roots })?.offsetNode;
      if (!node || !ranges.has(node)) return [];
      const place = placeOf(map, node);
      const isAt = (mark: Mark): boolean =>
        overlaps(mark, place) && locate(map, mark).some((slice) => slice.node === node && isOn(slice, x, y));
      return painted.filter(isAt).sort((a, b) => a.end - a.start - (b.end - b.start));
    },
    release(node) {
      for (const { highlight, range } of ranges.get(node) ?? [])
        whileAlive(() => highlight.delete(range), false);
      return ranges.delete(node);
    },
  };
}

/** Where the article has the text of a node. */
function placeOf({ runs }: TextMap, node: Node): Span {
  const isOf = (run: TextRun): boolean => run.node === node;
  return { start: runs.find(isOf)?.start ?? 0, end: runs.findLast(isOf)?.end ?? 0 };
}

const isOn = (slice: LiveSlice, x: number, y: number): boolean =>
  [...rangeOf(slice).getClientRects()].some((rect) => covers(rect, x, y));

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function shadowRootsOf(nodes: Iterable<Node>): readonly ShadowRoot[] {
  const roots = new Set<Node>();
  for (const node of nodes) roots.add(node.getRootNode());
  return [...roots].filter((root) => root.nodeType === FRAGMENT) as ShadowRoot[];
}

export const covers = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left - REACH && x <= right + REACH && y >= top - REACH && y <= bottom + REACH;
