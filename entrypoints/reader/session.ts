import { askBackground, tellViews } from '../../lib/extension/messaging';
import type { PageState, Reading } from '../../lib/extension/page-state';
import type { Settings } from '../../lib/extension/settings';
import { hostOf, isSwitchedOff } from '../../lib/extension/sites';
import { looksLikeArticle } from '../../lib/page/looks-like-article';
import { createPainter, type Painter } from '../../lib/page/painter';
import { type PageReading, readInSteps } from '../../lib/page/read';
import { scopesOf } from '../../lib/page/scope';
import { calmly } from '../../lib/page/steps';
import { isIntact, type TextMap } from '../../lib/page/text-map';
import { toneOf } from '../../lib/page/tone';
import { idle } from '../../lib/page/watch-page';
import { type PageMark, pageMarks } from './page-marks';

/** An article that has been read and marked. */
export interface MarkedPage extends PageReading {
  readonly painter: Painter;
  marks: readonly PageMark[];
}

/** What was read last, and where on the page it stands; in a language that is not analysed, too. */
export interface SeenArticle {
  readonly map: TextMap;
  readonly scopes: readonly Element[];
}

/** The reading of one page over its life. */
export interface Session {
  readonly state: () => PageState;
  /** The article as it is marked now, if it is. */
  readonly page: () => MarkedPage | null;
  readonly seen: () => SeenArticle | null;
  /** Reads, or reads again; `asked`: whatever the settings and the cheap test say. */
  read(asked: boolean): Promise<PageState>;
  /**
   * After changes of the page: reads again only if the article is no longer what it was. Resolves with the milliseconds
   * of the page's thread that the last reading took, waiting aside.
   */
  refresh(moved: boolean, grown: boolean): Promise<number>;
  apply(settings: Settings): void;
  end(): void;
}

/** A page that is not an article is looked at again so many times while scripts build it. */
const PATIENCE = 20;
/** A page that is never idle waits so long for each stretch of the reading, in milliseconds. */
const NO_IDLE = 100;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const corporaOf = ({ corporaOff, corporaChanged }: Settings): string =>
  [corporaChanged, ...corporaOff].join(' ');
const allowed = ({ sites }: Settings): boolean =>
  sites.mode !== 'click' && !isSwitchedOff(sites, hostOf(location.href) ?? '');

export function startSession(initial: Settings): Session {
  let settings = initial;
  let state: PageState = { kind: 'off' };
  let page: MarkedPage | null = null;
  let seen: SeenArticle | null = null;
  let busy: Promise<unknown> = Promise.resolve();
  let styled: Promise<void> | null = null;
  let asked = false;
  let turn = 0;
  let spent = 0;
  let patience = PATIENCE;

  const become = (next: PageState): PageState => {
    const quiet = state.kind === 'off' && next.kind === 'not-article';
    state = next;
    if (!quiet) tellViews('changed', state);
    return state;
  };
  const unmark = (): void => {
    page?.painter.clear();
    page = null;
    seen = null;
  };
  const mark = (found: PageReading, reading: Reading): void => {
    page?.painter.clear();
    page = { ...found, painter: createPainter(document, found.map), marks: [] };
    seen = { map: found.map, scopes: scopesOf(found.map) };
    repaint(reading);
  };
  const repaint = (reading: Reading): void => {
    if (!page) return;
    page.marks = pageMarks(reading.analysis, settings.looks.layers);
    page.painter.paint(page.marks, toneOf(page.map));
  };
  const leave = (): void => {
    asked = false;
    unmark();
    if (state.kind === 'read' || state.kind === 'foreign') state = { kind: 'reading' };
  };
  const settle = (next: PageState): PageState => {
    unmark();
    return become(next);
  };

  const analyse = async (found: PageReading, now: number): Promise<PageState> => {
    // A frame may have come since.
    if (found.map.runs.some(({ node }) => node.ownerDocument !== document)) styled = null;
    styled ??= askBackground('style');
    const [reply] = await Promise.all([askBackground('analyse', found.article), styled]);
    if (now !== turn) return state;
    if (reply.kind === 'foreign') {
      settle({ kind: 'foreign', lang: reply.lang, title: found.article.title });
      seen = { map: found.map, scopes: scopesOf(found.map) };
      return state;
    }
    const reading: Reading = { ...reply.reading, extraction: found.extraction };
    mark(found, reading);
    return become({ kind: 'read', reading });
  };
  const readOnce = async (now: number): Promise<PageState> => {
    if (!asked && !looksLikeArticle(document, location.pathname)) return settle({ kind: 'not-article' });
    if (state.kind !== 'read') become({ kind: 'reading' });
    if (!asked) await idle();
    const wanted = (): boolean => now === turn;
    if (!wanted()) return state;
    const url = location.href.replace(/#.*$/, '');
    let since = performance.now();
    spent = 0;
    const rest = async (): Promise<void> => {
      spent += performance.now() - since;
      await idle(NO_IDLE);
      since = performance.now();
    };
    const found = await calmly(readInSteps(document, url), rest, wanted);
    spent += performance.now() - since;
    if (!wanted()) return state;
    if (!found) return settle({ kind: 'not-article' });
    if (state.kind === 'read' && found.article.text === state.reading.article.text) {
      mark(found, state.reading);
      return state;
    }
    return analyse(found, now);
  };
  const read = async (byReader: boolean): Promise<PageState> => {
    if (!byReader && !asked && !allowed(settings)) return settle({ kind: 'off' });
    asked ||= byReader;
    const now = ++turn;
    try {
      const reading = readOnce(now);
      busy = reading.catch(() => {});
      return await reading;
    } catch (error) {
      styled = null;
      return now === turn ? settle({ kind: 'failed', reason: reasonOf(error) }) : state;
    }
  };

  /** The corpora have changed, the page has not. */
  const answerAnew = async (found: PageReading): Promise<void> => {
    const now = ++turn;
    await analyse(found, now).catch((error) => {
      if (now === turn) settle({ kind: 'failed', reason: reasonOf(error) });
    });
  };

  return {
    read,
    state: () => state,
    page: () => page,
    seen: () => seen,
    async refresh(moved, grown) {
      await busy;
      spent = 0;
      const intact = seen !== null && isIntact(seen.map);
      if (moved) {
        patience = PATIENCE;
        // Where articles follow one another on one page, its address follows the reader, and nothing is gone.
        if (!intact) leave();
        await read(false);
      } else if (state.kind === 'not-article') {
        if (patience-- > 0) await read(asked);
      } else if (seen && (grown || !intact)) await read(false);
      return spent;
    },
    apply(next) {
      const before = allowed(settings);
      const sameCorpora = corporaOf(settings) === corporaOf(next);
      settings = next;
      if (before && !allowed(next)) {
        asked = false;
        turn++;
        settle({ kind: 'off' });
      } else if (!before && allowed(next)) void read(false);
      else if (page && !sameCorpora) void answerAnew(page);
      else if (state.kind === 'read') repaint(state.reading);
    },
    end: unmark,
  };
}
