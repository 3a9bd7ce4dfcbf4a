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
  /** The same article with other layers. */
  repaint(reading: Reading, layers: Looks['layers']): void;
  /** An article without marks. */
  notice(found: PageReading): void;
  clear(): void;
}

export function createMarking(document: Document): Marking {
  let page: MarkedPage | null = null;
  let seen: SeenArticle | null = null;

  const clear = (): void => {
    page?.painter.clear();
    page = null;
    seen = null;
  };
  const notice = (found: PageReading): void => {
    clear();
    seen = { map: found.map, scopes: scopesOf(found.map) };
  };
  const repaint = (reading: Reading, layers: Looks['layers']): void => {
    if (!page) return;
    page = { ...page, marks: pageMarks(reading.analysis, layers) };
    page.painter.paint(page.marks, toneOf(page.map));
  };
  return {
    page: () => page,
    seen: () => seen,
    notice,
    repaint,
    clear,
    show(found, reading, layers) {
      notice(found);
      page = { ...found, painter: createPainter(document, found.map), marks: [] };
      repaint(reading, layers);
    },
  };
}
