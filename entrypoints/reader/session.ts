import { tellViews } from '../../lib/extension/messaging';
import type { PageState, Reading } from '../../lib/extension/page-state';
import type { Settings } from '../../lib/extension/settings';
import { hostOf, isSwitchedOff, readsAlone } from '../../lib/extension/sites';
import { type FlatPage, flatPage, type InnerTree } from '../../lib/page/flat-page';
import { looksLikeArticle } from '../../lib/page/looks-like-article';
import { type PageReading, readInSteps } from '../../lib/page/read';
import { calmly } from '../../lib/page/steps';
import { isIntact } from '../../lib/page/text-map';
import { addressOf, idle } from '../../lib/page/watch-page';
import { type Asking, startAsking } from './asking';
import { createMarking, type MarkedPage, type Marking, type SeenArticle } from './marking';
import { Turns } from './turns';

/** A page that is not an article is looked at again so many times while scripts build it. */
const PATIENCE = 20;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const corporaOf = ({ corporaOff, corporaChanged }: Settings): string =>
  [corporaChanged, ...corporaOff].join(' ');
const host = (): string => hostOf(location.href) ?? '';
const readsHere = ({ sites }: Settings): boolean => readsAlone(sites, host());
const isSilent = ({ sites }: Settings): boolean => isSwitchedOff(sites, host());

/** Whether what is done is still wanted. */
type IsWanted = () => boolean;

/** Who is told of what a session does. */
export interface SessionListener {
  /** The page has been copied as it is now, with the inner trees that count as its text. */
  copied(): void;
  /** Another article is marked, or none. */
  marked(): void;
}

/** The reading of one page over its life. */
export class Session {
  #settings: Settings;
  #state: PageState = { kind: 'off' };
  readonly #marking: Marking;
  #asking: Asking = startAsking();
  readonly #listener: SessionListener;
  #trees: readonly InnerTree[] = [];
  /** Where the reader asked for the article: it counts for this one alone, not for the next one of the same site. */
  #asked: string | null = null;
  #patience = PATIENCE;
  readonly #turns = new Turns<PageState>();
  /** Whether the page is being read, and not only analysed anew. */
  #isReading = false;
  /** The corpora that the state's reading has asked. */
  #corpora = '';
  /** Milliseconds of the page's thread since the page was last looked at. */
  #spent = 0;

  constructor(settings: Settings, listener: SessionListener) {
    this.#settings = settings;
    this.#listener = listener;
    this.#marking = createMarking(document, listener.marked);
  }

  readonly state = (): PageState => this.#state;
  readonly page = (): MarkedPage | null => this.#marking.page();
  readonly seen = (): SeenArticle | null => this.#marking.seen();
  /** Takes the marks off a text node whose text changes. */
  readonly release = (node: Node): void => this.#marking.release(node);

  /** The inner trees of the page as it was last read. */
  readonly trees = (): readonly InnerTree[] => this.#trees;

  /** Whether a page without an article may still become one by what its scripts add. */
  readonly isOpen = (): boolean =>
    this.#state.kind === 'reading' || (this.#state.kind === 'not-article' && this.#patience > 0);

  /** Reads, or reads again; `byReader`: whatever the settings and the cheap test say. */
  async read(byReader: boolean): Promise<PageState> {
    if (byReader) this.#asked = addressOf(location);
    if (this.#asked === null && !readsHere(this.#settings))
      return this.#begin(async () => this.#settle({ kind: 'off' }));
    this.#isReading = true;
    return this.#begin((isWanted) => this.#readOnce(isWanted));
  }

  /**
   * After changes of the page: reads again only if the article is no longer what it was. Resolves with the milliseconds
   * of the page's thread that it took, waiting aside. `hasGrown`: whether the article has, asked when it is known.
   */
  async refresh(moved: boolean, hasGrown: () => boolean): Promise<number> {
    await this.#turns.settled();
    this.#spent = 0;
    const grown = this.#timed(hasGrown);
    const seen = this.seen();
    const intact = seen !== null && this.#timed(() => isIntact(seen.map));
    if (moved) this.#patience = PATIENCE;
    // Where articles follow one another on one page, its address follows the reader, and nothing is gone. Where one takes
    // the place of the other, it may come later than its address.
    const isAnother = moved || (this.#asked !== null && this.#asked !== addressOf(location));
    if (isAnother && !intact) this.#leave();
    const mayHaveCome = this.#state.kind === 'not-article' && this.#patience-- > 0;
    if (moved || mayHaveCome || (seen && (grown || !intact))) await this.read(false);
    // Words that were changed and are again what they were, or were written anew, have lost their marks.
    else if (intact) this.#timed(this.#marking.restore);
    return this.#spent;
  }

  apply(next: Settings): void {
    const before = this.#settings;
    this.#settings = next;
    const page = this.page();
    const isWithdrawn = (readsHere(before) && !readsHere(next)) || (!isSilent(before) && isSilent(next));
    if (isWithdrawn) this.#asked = null;
    if (isWithdrawn || readsHere(before) !== readsHere(next)) void this.read(false);
    else if (corporaOf(before) === corporaOf(next)) this.#marking.repaint(next.looks.layers);
    else if (this.#isReading) void this.read(false);
    else if (page) void this.#begin((isWanted) => this.#analyse(page, isWanted));
  }

  /** Shown again out of the back/forward cache, where no answer comes, and no news of the settings. */
  resume(next: Settings): void {
    const unfinished = this.#turns.isOpen() || this.#state.kind === 'failed';
    this.apply(next);
    if (!unfinished) return;
    // Whether the page has its style sheet may be among the answers that were lost.
    this.#asking = startAsking();
    void this.read(false);
  }

  end(): void {
    this.#turns.end();
    this.#marking.clear();
  }

  async #readOnce(isWanted: IsWanted): Promise<PageState> {
    const mayBeArticle =
      this.#asked !== null || this.#timed(() => looksLikeArticle(document, location.pathname));
    if (!mayBeArticle) return this.#settle({ kind: 'not-article' });
    const isFirst = this.#state.kind !== 'read';
    if (isFirst) {
      this.#become({ kind: 'reading' });
      this.#asking.prepare();
    }
    if (this.#asked === null) await idle();
    if (!isWanted()) return this.#state;
    const copy = this.#copy();
    if (isFirst) this.#asking.styleEarly(this.#trees);
    const { result: found, busy } = await calmly(readInSteps(copy, addressOf(location)), idle, isWanted);
    this.#spent += busy;
    if (!isWanted()) return this.#state;
    if (!found) return this.#settle({ kind: 'not-article' });
    const reading = this.#state.kind === 'read' ? this.#state.reading : null;
    if (found.article.text !== reading?.article.text || this.#corpora !== corporaOf(this.#settings))
      return this.#analyse(found, isWanted);
    // The same text may stand in another document: a frame that has loaded anew.
    await this.#asking.style(found);
    if (isWanted()) this.#show(found, reading);
    return this.#state;
  }

  #copy(): FlatPage {
    const page = this.#timed(() => flatPage(document));
    this.#trees = page.trees;
    this.#listener.copied();
    return page;
  }

  async #analyse(found: PageReading, isWanted: IsWanted): Promise<PageState> {
    const corpora = corporaOf(this.#settings);
    // What the text alone shows is there sooner; but nothing that a corpus has answered is taken away for it.
    const isFirst = this.page() === null;
    const first = isFirst && (await this.#asking.answer('readText', found));
    if (!isWanted()) return this.#state;
    if (first && first.kind === 'read') this.#show(found, first.reading);
    const reply = first && first.kind === 'foreign' ? first : await this.#asking.answer('analyse', found);
    if (!isWanted()) return this.#state;
    if (reply.kind === 'foreign') return this.#noticeForeign(found, reply.lang);
    const { reading } = reply;
    this.#corpora = corpora;
    if (isFirst) this.#timed(() => this.#marking.complete(reading, this.#settings.looks.layers));
    else this.#show(found, reading);
    return this.#become({ kind: 'read', reading });
  }

  #noticeForeign(found: PageReading, lang: string): PageState {
    this.#settle({ kind: 'foreign', lang, title: found.article.title });
    this.#marking.notice(found);
    return this.#state;
  }

  /** Begins a turn, which makes void what is under way. */
  #begin(work: (isWanted: IsWanted) => Promise<PageState>): Promise<PageState> {
    return this.#turns.begin((isWanted) => this.#orFail(isWanted, work(isWanted)));
  }

  async #orFail(isWanted: IsWanted, reading: Promise<PageState>): Promise<PageState> {
    try {
      return await reading;
    } catch (error) {
      return isWanted() ? this.#settle({ kind: 'failed', reason: reasonOf(error) }) : this.#state;
    } finally {
      if (isWanted()) this.#isReading = false;
    }
  }

  #show(found: PageReading, reading: Reading): void {
    this.#timed(() => this.#marking.show(found, reading, this.#settings.looks.layers));
  }

  #timed<Result>(work: () => Result): Result {
    const since = performance.now();
    const result = work();
    this.#spent += performance.now() - since;
    return result;
  }

  #leave(): void {
    this.#asked = null;
    this.#marking.clear();
    if (this.#state.kind === 'read' || this.#state.kind === 'foreign') this.#state = { kind: 'reading' };
  }

  #settle(next: PageState): PageState {
    this.#marking.clear();
    return this.#become(next);
  }

  #become(next: PageState): PageState {
    const quiet = this.#state.kind === 'off' && next.kind === 'not-article';
    this.#state = next;
    if (!quiet) tellViews('changed', this.#state);
    return this.#state;
  }
}
