import '../../lib/extension/test-kit';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { READING } from '../../components/example/reading';
import { DEFAULT_SETTINGS, type Settings, type Sites } from '../../lib/extension/settings';
import type { Article } from '../../lib/text/article';
import { Session } from './session';

export const ALL: Sites = { mode: 'all', off: [], on: [] };
export const NEWS: Sites = { mode: 'news', off: [], on: [] };
export const settings = (rest: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  sites: ALL,
  ...rest,
});

/** An article of a title and eight paragraphs, to be put into a page. */
export function story(day: number, page = document): Element {
  const made = (name: string, text: string): Element =>
    Object.assign(page.createElement(name), { textContent: text });
  const article = page.createElement('article');
  article.append(made('h1', 'The ferry is late'));
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8])
    article.append(
      made(
        'p',
        `The ferry was ${n} hours late on day ${day}, said the harbour office, which knew no reason.`,
      ),
    );
  return article;
}

interface Asked {
  readonly article: Article;
  answer(name: string): void;
  fail(reason: string): void;
}

/** The background that a session speaks with, played by the test. */
export const background = {
  /** What it was asked to analyse, each with the answers that the test may give. */
  asked: [] as readonly Asked[],
  /** How often it gave the page its style sheet. */
  sheets: 0,
  /** What it gives no answer to, as a browser that drops it because the page was left. */
  dropped: null as string | null,
};
export const marked = vi.fn();

const answerOfBackground = async ({ kind, body }: { kind: string; body: Article }): Promise<unknown> => {
  const read = (name: string) => ({
    kind: 'read',
    reading: { ...READING, article: body, broken: [name] },
  });
  if (kind === background.dropped) return new Promise(() => {});
  if (kind === 'style') background.sheets++;
  if (kind === 'readText') return read('text');
  if (kind !== 'analyse') return undefined;
  return new Promise((resolve, reject) => {
    const asked: Asked = {
      article: body,
      fail: (reason) => reject(new Error(reason)),
      answer: (name) => resolve(read(name)),
    };
    background.asked = [...background.asked, asked];
  });
};

let session: Session | undefined;

/** A session on the page of now, which ends with the test. */
export const open = (sites = ALL): Session => {
  session = new Session(settings({ sites }), { copied: () => {}, marked });
  return session;
};

/** A page that has been read once. */
export async function read(sites = ALL): Promise<Session> {
  const session = open(sites);
  const reading = session.read(true);
  await isAsked(1);
  background.asked[0]?.answer('first');
  await reading;
  return session;
}

/** What the background's answer was called that the session shows in full. */
export const answerOf = ({ state }: Session): string | null => {
  const now = state();
  return now.kind === 'read' ? (now.reading.broken[0] ?? '') : null;
};
export const isAsked = (times: number): Promise<void> =>
  vi.waitFor(() => expect(background.asked).toHaveLength(times), 10_000);

/** The background fails at its work, and once more when it is asked again. */
export async function failTwice(reason: string): Promise<void> {
  for (const times of [1, 2]) {
    await isAsked(times);
    background.asked[times - 1]?.fail(reason);
  }
}

/** To be called once in a file of tests: before each, a page with a story, and a background that waits for the test. */
export function playBackground(): void {
  beforeEach(() => {
    Object.assign(background, { asked: [], sheets: 0, dropped: null });
    const moment = { timeRemaining: () => 0 };
    vi.stubGlobal('requestIdleCallback', (run: (each: typeof moment) => void) =>
      setTimeout(() => run(moment)),
    );
    const view = document.defaultView as unknown as Record<string, unknown>;
    view.Highlight = class extends Set {};
    view.CSS = { highlights: new Map() };
    browser.runtime.sendMessage = vi.fn(answerOfBackground) as never;
    history.replaceState({}, '', '/news/ferry');
    const meta = document.createElement('meta');
    meta.setAttribute('property', 'og:type');
    meta.setAttribute('content', 'article');
    document.head.replaceChildren(meta);
    document.body.replaceChildren(story(1));
  });
  afterEach(() => {
    session?.end();
    marked.mockReset();
  });
}
