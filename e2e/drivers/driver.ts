/** What is served for an address: any request that it does not answer gets a 404. */
export type Site = (url: URL) => Served | null;

export interface Served {
  readonly body: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Scheme = 'light' | 'dark';

/** The places where something of Hearsay shows: the page in the tab, the real popup, the real side panel. */
export type Place = 'page' | 'popup' | 'panel';

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Answers every request of the pages, so that nothing reaches the network; without it pages load as usual. */
  readonly site?: Site;
  readonly scheme?: Scheme;
  readonly visible?: boolean;
  /** Path of the browser; by default the one that is found. */
  readonly browser?: string;
}

/** A function that runs in the browser: it must not use anything from around it. */
export type Remote<Args extends readonly unknown[], Result> = (...args: Args) => Result | Promise<Result>;

/** What may happen to an extension while pages are open. */
export type Fate = 'disabled' | 'enabled' | 'updated' | 'removed' | 'hosts withdrawn';

/** One real browser with Hearsay in it, driven from outside; the same in Chromium and in Firefox. */
export interface Driver {
  readonly engine: 'chromium' | 'firefox';
  /** "chrome-extension://…/" or "moz-extension://…/". */
  readonly origin: string;
  /** Goes there in the current tab; resolves when the page has loaded. */
  open(url: string): Promise<void>;
  /** Runs a function in the page's own world, in the popup, or in the side panel. */
  run<Args extends readonly unknown[], Result>(
    place: Place,
    work: Remote<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Runs it again and again until it gives something other than null, undefined or false; fails after the deadline. */
  until<Args extends readonly unknown[], Result>(
    place: Place,
    work: Remote<Args, Result>,
    ...args: Args
  ): Promise<NonNullable<Result>>;
  /** A click on the toolbar icon: opens the popup, and grants `activeTab`. */
  clickIcon(): Promise<void>;
  /** A real click on an element of the page, popup or panel. */
  click(place: Place, selector: string): Promise<void>;
  /** Moves the mouse over a point of the page, in CSS pixels of its viewport. */
  hover(x: number, y: number): Promise<void>;
  /** A real key, to whatever has the keyboard there: a character, or a name such as "Tab" or "Shift+Tab". */
  press(key: string, place?: Place): Promise<void>;
  /** Runs a function in the background's own context (Chromium) or in an extension page (Firefox). */
  background<Args extends readonly unknown[], Result>(
    work: Remote<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** A PNG of it; "window" is the whole window of Firefox with its sidebar, and the page in Chromium. */
  screenshot(place: Place | 'window', file: string): Promise<void>;
  /** Opens a page in a new tab or window, which is then the one that is driven; gives its handle. */
  openAnother(where: 'tab' | 'window', url: string): Promise<string>;
  /** Drives this tab from now on, and brings it to the front. */
  turnTo(handle: string): Promise<void>;
  /** The handle of the tab that is driven now. */
  here(): Promise<string>;
  /** Stops the background as the browser does when it is idle; resolves when it is gone. */
  stopBackground(): Promise<void>;
  /** Resolves when it has come about. */
  befall(fate: Fate): Promise<void>;
  /** Prints the page, to nowhere. */
  print(): Promise<void>;
  /** What pages and content scripts have reported as errors since the last time this was asked. */
  errors(): Promise<readonly string[]>;
  /** Every address that was asked for on the network, by pages and by all else in the browser. */
  readonly requests: readonly string[];
  close(): Promise<void>;
  /** Resolves when the browser has gone, whoever closed it. */
  readonly gone: Promise<void>;
}

/** How long a condition may take to come true before a test gives up, in milliseconds. */
export const DEADLINE = 40_000;
const PAUSE = 40;

/** Asks until there is an answer. Errors of the asking count as "not yet", and the last one is told at the deadline. */
export async function poll<Result>(
  ask: () => Promise<Result>,
  what: string,
  deadline = DEADLINE,
): Promise<NonNullable<Result>> {
  const end = Date.now() + deadline;
  let last: unknown = 'the condition stayed false';
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`gave up waiting for: ${what.slice(0, 300)} (${last})`);
}

/** A call of the function as source text; bundlers that keep names wrap functions in a `__name` that is not there. */
export const callOf = (work: unknown, args: readonly unknown[]): string =>
  `((__name) => (${String(work)})(...${JSON.stringify(args)}))((value) => value)`;
