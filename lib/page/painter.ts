import { byPosition, type Span } from '../text/span';
import { highlightName, MARK_STYLES, type Mark, type MarkStyle, type Tone } from './mark';
import { type LiveSlice, locate, type TextMap } from './text-map';

/** The marks of one reading on its page. */
export interface Painter {
  /** Shows these marks and no others. */
  paint(marks: readonly Mark[], tone: Tone): void;
  clear(): void;
  /** The marks under a point of the window, the shortest first. */
  at(x: number, y: number): readonly Mark[];
  /** Takes the marks off a text node whose text changes. */
  release(node: Node): void;
}

interface Painted {
  readonly mark: Mark;
  readonly range: Range;
}

/** The caret may snap to text beside the pointer; as near as this it counts as on it. In CSS pixels. */
const REACH = 1;

export function rangeOf(document: Document, { node, from, to }: LiveSlice): Range {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
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
  const byNode = new Map<Node, Painted[]>();
  const highlights = new Map<MarkStyle, { readonly name: string; readonly highlight: Highlight }>();
  // A content script in Firefox cannot iterate a highlight, so what was put into one is kept here.
  const ranges = new Map<Node, { readonly style: MarkStyle; readonly range: Range }[]>();

  const clear = (): void => {
    for (const { name, highlight } of highlights.values()) {
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    highlights.clear();
    byNode.clear();
    ranges.clear();
  };
  const paintStyle = (style: MarkStyle, marks: readonly Mark[], tone: Tone): void => {
    const highlight = new Highlight();
    highlight.priority = MARK_STYLES.indexOf(style);
    for (const slice of union(marks).flatMap((span) => locate(map, span))) {
      const range = rangeOf(document, slice);
      highlight.add(range);
      push(ranges, slice.node, { style, range });
    }
    const name = highlightName(style, tone);
    CSS.highlights.set(name, highlight);
    highlights.set(style, { name, highlight });
  };

  return {
    clear,
    paint(marks, tone) {
      clear();
      for (const style of MARK_STYLES) {
        const chosen = marks.filter((mark) => mark.style === style);
        if (chosen.length > 0) paintStyle(style, chosen, tone);
      }
      for (const mark of marks)
        for (const slice of locate(map, mark))
          push(byNode, slice.node, { mark, range: rangeOf(document, slice) });
    },
    at(x, y) {
      const node = nodeAt(document, x, y);
      const near = (node && byNode.get(node)) || [];
      return near
        .filter(({ range }) => [...range.getClientRects()].some((rect) => covers(rect, x, y)))
        .map(({ mark }) => mark)
        .sort((a, b) => a.end - a.start - (b.end - b.start));
    },
    release(node) {
      for (const { style, range } of ranges.get(node) ?? []) highlights.get(style)?.highlight.delete(range);
      ranges.delete(node);
      byNode.delete(node);
    },
  };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const nodeAt = (document: Document, x: number, y: number): Node | null =>
  document.caretPositionFromPoint(x, y)?.offsetNode ?? null;

export const covers = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left - REACH && x <= right + REACH && y >= top - REACH && y <= bottom + REACH;
