// @vitest-environment happy-dom
import '../../lib/extension/test-kit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { READING } from '../../components/example/reading';
import { DEFAULT_SETTINGS, type Settings, type Sites } from '../../lib/extension/settings';
import type { Article } from '../../lib/text/article';
import { noticeChanges } from './notice-changes';
import { Session } from './session';

const ALL: Sites = { mode: 'all', off: [], on: [] };
const NEWS: Sites = { mode: 'news', off: [], on: [] };
const settings = (rest: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  sites: ALL,
  ...rest,
});

const story = (day: number): string =>
  `<article><h1>The ferry is late</h1>${[1, 2, 3, 4, 5, 6, 7, 8]
    .map(
      (n) =>
        `<p>The ferry was ${n} hours late on day ${day}, said the harbour office, which knew no reason.</p>`,
    )
    .join('')}</article>`;

/** What the background was asked to analyse, and the answers that the test gives. */
let asked: { readonly article: Article; answer(name: string): void; fail(reason: string): void }[];
let sheets: number;
/** What the background gives no answer to, as a browser that drops it because the page was left. */
let dropped: string | null;
const marked = vi.fn();

beforeEach(() => {
  asked = [];
  sheets = 0;
  dropped = null;
  const moment = { timeRemaining: () => 0 };
  vi.stubGlobal('requestIdleCallback', (run: (each: typeof moment) => void) => setTimeout(() => run(moment)));
  const view = document.defaultView as unknown as Record<string, unknown>;
  view.Highlight = class extends Set {};
  view.CSS = { highlights: new Map() };
  browser.runtime.sendMessage = vi.fn(async ({ kind, body }: { kind: string; body: Article }) => {
    if (kind === dropped) return new Promise(() => {});
    if (kind === 'style') sheets++;
    if (kind === 'readText')
      return { kind: 'read', reading: { ...READING, article: body, broken: ['text'] } };
    if (kind !== 'analyse') return;
    return new Promise((resolve, reject) =>
      asked.push({
        article: body,
        fail: (reason) => reject(new Error(reason)),
        answer: (name) => resolve({ kind: 'read', reading: { ...READING, article: body, broken: [name] } }),
      }),
    );
  }) as never;
  history.replaceState({}, '', '/news/ferry');
  document.head.innerHTML = '<meta property="og:type" content="article">';
  document.body.innerHTML = story(1);
});

let session: Session;
const open = (sites = ALL): Session => {
  session = new Session(settings({ sites }), { copied: () => {}, marked });
  return session;
};
afterEach(() => {
  session.end();
  marked.mockReset();
});
const answerOf = ({ state }: Session): string | null => {
  const now = state();
  return now.kind === 'read' ? (now.reading.broken[0] ?? '') : null;
};
const of = (kind: string) => expect.objectContaining({ kind });
const isAsked = (times: number) => vi.waitFor(() => expect(asked).toHaveLength(times), 10_000);

/** A page that has been read once. */
async function read(sites = ALL): Promise<Session> {
  const session = open(sites);
  const reading = session.read(true);
  await isAsked(1);
  asked[0]?.answer('first');
  await reading;
  return session;
}

it('asks the corpora of now, though they change while the first ones are asked', async () => {
  const session = open();
  void session.read(true);
  await isAsked(1);
  session.apply(settings({ corporaOff: ['harbour'] }));
  await isAsked(2);
  asked[1]?.answer('new');
  asked[0]?.answer('old');
  await vi.waitFor(() => expect(answerOf(session)).toBe('new'));
});

it('analyses the page of now where corpora change while it is read anew', async () => {
  const session = await read();
  document.body.innerHTML = story(2);
  void session.read(true);
  session.apply(settings({ corporaOff: ['harbour'] }));
  await isAsked(2);
  expect(asked[1]?.article.text).toContain('day 2');
});

it('asks the corpora of now where they change while the same text is read anew', async () => {
  const session = await read();
  const again = session.read(true);
  session.apply(settings({ corporaOff: ['harbour'] }));
  await isAsked(2);
  asked[1]?.answer('new');
  await again;
  await vi.waitFor(() => expect(answerOf(session)).toBe('new'));
});

it('asks nobody where the text is the same, and keeps its reading', async () => {
  const session = await read();
  const before = session.page()?.reading;
  await session.read(true);
  expect(asked).toHaveLength(1);
  expect(session.page()?.reading).toBe(before);
});

it('gives a frame that has loaded anew its style sheet before it is marked', async () => {
  document.body.innerHTML = '<iframe srcdoc></iframe>';
  const frame = document.querySelector('iframe');
  const load = (): void => {
    const inner = document.implementation.createHTMLDocument();
    inner.body.innerHTML = story(1);
    Object.defineProperty(frame, 'contentDocument', { value: inner, configurable: true });
  };
  load();
  const session = await read();
  expect(sheets).toBe(1);
  load();
  await session.read(true);
  expect(asked).toHaveLength(1);
  expect(sheets).toBe(2);
});

it('marks what the text alone shows while the corpora are asked, and leaves it when they have answered', async () => {
  const session = open();
  const reading = session.read(true);
  await isAsked(1);
  const first = session.page();
  expect(first?.reading.broken).toEqual(['text']);
  expect(session.state()).toEqual({ kind: 'reading' });
  expect(marked).toHaveBeenCalledTimes(1);
  asked[0]?.answer('all');
  await reading;
  expect(session.page()?.reading.broken).toEqual(['all']);
  expect(session.page()?.painter).toBe(first?.painter);
  expect(marked).toHaveBeenCalledTimes(1);
});

it('takes no answers off an article that is analysed anew', async () => {
  const session = await read();
  document.body.innerHTML = story(2);
  const again = session.read(true);
  await isAsked(2);
  expect(session.page()?.reading.broken).toEqual(['first']);
  asked[1]?.answer('second');
  await again;
  expect(session.page()?.reading.broken).toEqual(['second']);
});

it('asks a background that was stopped at its work once again, and keeps what is marked meanwhile', async () => {
  const session = open();
  const reading = session.read(true);
  await isAsked(1);
  asked[0]?.fail('the channel closed');
  await isAsked(2);
  expect(session.page()?.reading.broken).toEqual(['text']);
  asked[1]?.answer('second');
  await reading;
  expect(answerOf(session)).toBe('second');
});

it('says that it failed where the background fails twice', async () => {
  const session = open();
  const reading = session.read(true);
  for (const times of [1, 2]) {
    await isAsked(times);
    asked[times - 1]?.fail('no room');
  }
  expect(await reading).toEqual({ kind: 'failed', reason: 'no room' });
  expect(session.page()).toBeNull();
});

it('tells when nothing is marked any more', async () => {
  const session = await read();
  marked.mockClear().mockImplementation(() => expect(session.page()).toBeNull());
  session.apply(settings({ sites: { mode: 'click', off: [], on: [] } }));
  expect(marked).toHaveBeenCalledTimes(1);
  expect(session.state()).toEqual({ kind: 'off' });
});

describe('words that a script writes anew', () => {
  const second = () => document.querySelectorAll('p')[1]?.firstChild as Text;
  const drawn = () => [...CSS.highlights.values()].flatMap((each) => [...each].map(String));
  const write = async (session: Session, ...texts: readonly string[]): Promise<void> => {
    const changes = noticeChanges(session);
    const watch = new MutationObserver(() => {});
    watch.observe(document, { subtree: true, characterData: true });
    for (const text of texts) second().data = text;
    expect(changes.concerns(watch.takeRecords())).toBe(true);
    await changes.changed(false);
  };

  it.each([
    ['the same', () => []],
    ['others, and the same again', () => ['Nothing is known of it.']],
  ])('keep their marks: %s', async (_, between) => {
    const session = await read();
    const before = drawn();
    expect(before.length).toBeGreaterThan(0);
    await write(session, ...between(), second().data);
    expect(drawn()).toEqual(before);
    expect(asked).toHaveLength(1);
  });
});

describe('a page that is left while it is analysed, and shown again', () => {
  it.each(['style', 'readText', 'analyse'])('is read, though the answer to "%s" was lost', async (kind) => {
    dropped = kind;
    const session = open();
    const first = session.read(false);
    await vi.waitFor(() => expect(browser.runtime.sendMessage).toHaveBeenCalledWith(of(kind)));
    const look = session.refresh(false, () => false);
    dropped = null;
    session.resume(settings());
    await isAsked(1);
    asked[0]?.answer('again');
    expect(await first).toMatchObject({ kind: 'read' });
    expect(await look).toBeGreaterThanOrEqual(0);
    expect(answerOf(session)).toBe('again');
  });

  it('is read again where the browser said that nobody will answer', async () => {
    const session = open();
    const reading = session.read(false);
    for (const times of [1, 2]) {
      await isAsked(times);
      asked[times - 1]?.fail('the channel closed');
    }
    expect(await reading).toMatchObject({ kind: 'failed' });
    session.resume(settings());
    await isAsked(3);
    asked[2]?.answer('again');
    await vi.waitFor(() => expect(answerOf(session)).toBe('again'));
  });

  it('is not, where its site was silenced meanwhile', async () => {
    const session = open();
    void session.read(false);
    await isAsked(1);
    session.resume(settings({ sites: { mode: 'all', off: [location.hostname], on: [] } }));
    await vi.waitFor(() => expect(session.state()).toEqual({ kind: 'off' }));
    expect(session.page()).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('keeps its reading where it was read before it was left', async () => {
    const session = await read();
    const { reading } = session.page() ?? {};
    session.resume(settings());
    await session.refresh(false, () => false);
    expect(session.page()?.reading).toBe(reading);
    expect(asked).toHaveLength(1);
  });
});

const HOST = location.hostname;
const settled = () => session.refresh(false, () => false);

describe('a site that is on no list', () => {
  it.each<[string, Sites, Sites]>([
    ['is read no more than the news sites', ALL, NEWS],
    ['is taken off the list', { ...NEWS, on: [HOST] }, NEWS],
    ['is silenced', ALL, { ...ALL, off: [HOST] }],
    ['is read on click alone', ALL, { ...ALL, mode: 'click' }],
  ])('loses its marks when it %s', async (_, before, after) => {
    const session = await read(before);
    session.apply(settings({ sites: after }));
    await settled();
    expect(session.state()).toEqual({ kind: 'off' });
    expect(session.page()).toBeNull();
  });

  it.each<[string, Sites, number]>([
    ['not with the news sites', NEWS, 0],
    ['with every site', ALL, 1],
    ['where the reader adds it', { ...NEWS, on: [HOST] }, 1],
    ['not where it is silent', { ...ALL, off: [HOST] }, 0],
  ])('is read when more than a click may begin it: %s', async (_, after, times) => {
    const session = open({ ...ALL, mode: 'click' });
    await session.read(false);
    session.apply(settings({ sites: after }));
    await vi.waitFor(() => expect(asked).toHaveLength(times));
    asked[0]?.answer('first');
    await settled();
    expect(session.state().kind).toBe(times > 0 ? 'read' : 'off');
  });
});

describe('a page that is read because the reader asked for it', () => {
  it('is read on while it grows', async () => {
    const session = await read(NEWS);
    document.querySelector('article')?.insertAdjacentHTML('beforeend', story(2));
    const look = session.refresh(false, () => true);
    await isAsked(2);
    asked[1]?.answer('more');
    await look;
    expect(answerOf(session)).toBe('more');
  });

  it('is read on where its address changes and its article stays', async () => {
    const session = await read(NEWS);
    history.pushState({}, '', '/news/ferry?seen');
    await session.refresh(true, () => false);
    expect(answerOf(session)).toBe('first');
  });

  it.each([
    ['with its address', false],
    ['later than its address', true],
  ])('is another one where its article changes %s, and that is not read', async (_, later) => {
    const session = await read(NEWS);
    history.pushState({}, '', '/news/tide');
    if (later) await session.refresh(true, () => false);
    document.body.innerHTML = story(2);
    await session.refresh(!later, () => true);
    expect(session.state()).toEqual({ kind: 'off' });
    expect(session.page()).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it('loses its marks when the reader silences the site', async () => {
    const session = await read(NEWS);
    session.apply(settings({ sites: { ...NEWS, off: [HOST] } }));
    await settled();
    expect(session.state()).toEqual({ kind: 'off' });
    expect(session.page()).toBeNull();
  });
});
