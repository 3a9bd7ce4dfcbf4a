import type { Span } from '../text/span';
import { genuine } from './genuine';
import { whileAlive } from './while-alive';

/** A stretch of the article that stands, character for character, in one live text node from `from` on. */
export interface TextRun extends Span {
  readonly node: Text;
  readonly from: number;
}

/** A stretch of one live text node. */
export interface LiveSlice {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** The way back from the article's text to the live page. */
export interface TextMap {
  readonly text: string;
  /** In reading order, none overlapping; what no run covers is not on the page as such. */
  readonly runs: readonly TextRun[];
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * Whether a node still stands on a page: a frame that is taken away keeps its document, but shows it nowhere, and the window
 * of one that shows something else has another document.
 */
export const isShown = (node: Node): boolean =>
  whileAlive(() => {
    const document = genuine(node, 'ownerDocument');
    const view = document?.defaultView;
    return genuine(node, 'isConnected') && view?.document === document && !view?.closed;
  }, false);

/** The documents that the article stands in, frames that are gone aside. */
export const documentsOf = ({ runs }: TextMap): ReadonlySet<Document> =>
  new Set(runs.flatMap(({ node }) => whileAlive(() => [node.ownerDocument], [])));

/** The index of the first run that ends after an offset. */
function firstRunAfter(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as TextRun).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where a span of the article stands on the page: one slice a text node, in reading order. Empty if any of its nodes
 * has left the page or changed since: what cannot be placed exactly is not placed.
 */
export function locate({ text, runs }: TextMap, span: Span): readonly LiveSlice[] {
  const slices: LiveSlice[] = [];
  let index = firstRunAfter(runs, span.start);
  while (index < runs.length) {
    const first = runs[index] as TextRun;
    if (first.start >= span.end) break;
    const start = Math.max(first.start, span.start);
    let end = start;
    let to = 0;
    for (let run = runs[index]; run?.node === first.node && run.start < span.end; run = runs[++index]) {
      end = Math.min(run.end, span.end);
      to = run.from + end - run.start;
    }
    const from = first.from + start - first.start;
    const { node } = first;
    if (!isShown(node) || collapse(node.data.slice(from, to)) !== text.slice(start, end)) return [];
    slices.push({ node, from, to });
  }
  return slices;
}

/** Whether the page still says, at every place of the article, what it said when it was read. */
export const isIntact = (map: TextMap): boolean =>
  map.runs.every(
    ({ node, from, start, end }) =>
      isShown(node) && collapse(node.data.slice(from, from + end - start)) === map.text.slice(start, end),
  );
