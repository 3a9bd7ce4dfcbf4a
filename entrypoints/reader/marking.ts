import type { Reading } from '../../lib/extension/page-state';
import type { Looks } from '../../lib/extension/settings';
import { createPainter, type Painter } from '../../lib/page/painter';
import type { PageReading } from '../../lib/page/read';
import { scopesOf } from '../../lib/page/scope';
import type { TextMap } from '../../lib/page/text-map';
import { toneOf } from '../../lib/page/tone';
import { type PageMark, pageMarks } from './page-marks';

/** An article that has been read and marked. */
export interface MarkedPage extends PageReading {
  readonly reading: Reading;
  readonly painter: Painter;
  readonly marks: readonly PageMark[];
}

/** What was read last, and where on the page it stands; in a language that is not analysed, too. */
export interface SeenArticle {
  readonly map: TextMap;
  readonly scopes: readonly Element[];
}

/** What of a page is read and marked now. */
export interface Marking {
  /** The article as it is marked, if it is. */
  readonly page: () => MarkedPage | null;
  readonly seen: () => SeenArticle | null;
  show(found: PageReading, reading: Reading, layers: Looks['layers']): void;
  /** The same reading with more in it: nothing that was marked changes, a card that is open stays. */
  complete(reading: Reading, layers: Looks['layers']): void;
  /** The same article with other layers. */
  repaint(layers: Looks['layers']): void;
  /** Takes the marks off a text node whose text changes. */
  release(node: Node): void;
  /** Puts back what was taken off, where the words are again what they were. */
  restore(): void;
  /** An article without marks. */
  notice(found: PageReading): void;
  clear(): void;
}

/** `changed` hears whenever another article is marked, or none. */
export function createMarking(document: Document, changed: () => void): Marking {
  let page: MarkedPage | null = null;
  let seen: SeenArticle | null = null;
  let released = false;

  const become = (found: PageReading | null, next: MarkedPage | null): void => {
    page?.painter.clear();
    page = next;
    seen = found && { map: found.map, scopes: scopesOf(found.map) };
    changed();
  };
  const paint = ({ painter, marks, map }: MarkedPage): void => {
    painter.paint(marks, toneOf(map));
    released = false;
  };
  const repaint = (layers: Looks['layers']): void => {
    if (!page) return;
    page = { ...page, marks: pageMarks(page.reading.analysis, layers) };
    paint(page);
  };
  return {
    page: () => page,
    seen: () => seen,
    notice: (found) => become(found, null),
    repaint,
    clear: () => become(null, null),
    release(node) {
      if (page?.painter.release(node)) released = true;
    },
    restore() {
      if (page && released) paint(page);
    },
    complete(reading, layers) {
      if (page) page = { ...page, reading };
      repaint(layers);
    },
    show(found, reading, layers) {
      become(found, { ...found, reading, painter: createPainter(document, found.map), marks: [] });
      repaint(layers);
    },
  };
}
