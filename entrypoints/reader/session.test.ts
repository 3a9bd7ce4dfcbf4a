// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { noticeChanges } from './notice-changes';
import type { Session } from './session';
import {
  answerOf,
  background,
  failTwice,
  isAsked,
  marked,
  open,
  playBackground,
  read,
  settings,
  story,
} from './session.fixture';

playBackground();

it('asks the corpora of now, though they change while the first ones are asked', async () => {
  const session = open();
  void session.read(true);
  await isAsked(1);
  session.apply(settings({ corporaOff: ['harbour'] }));
  await isAsked(2);
  background.asked[1]?.answer('new');
  background.asked[0]?.answer('old');
  await vi.waitFor(() => expect(answerOf(session)).toBe('new'));
});

it('analyses the page of now where corpora change while it is read anew', async () => {
  const session = await read();
  document.body.replaceChildren(story(2));
  void session.read(true);
  session.apply(settings({ corporaOff: ['harbour'] }));
  await isAsked(2);
  expect(background.asked[1]?.article.text).toContain('day 2');
});

it('asks the corpora of now where they change while the same text is read anew', async () => {
  const session = await read();
  const again = session.read(true);
  session.apply(settings({ corporaOff: ['harbour'] }));
  await isAsked(2);
  background.asked[1]?.answer('new');
  await again;
  await vi.waitFor(() => expect(answerOf(session)).toBe('new'));
});

it('asks nobody where the text is the same, and keeps its reading', async () => {
  const session = await read();
  const before = session.page()?.reading;
  await session.read(true);
  expect(background.asked).toHaveLength(1);
  expect(session.page()?.reading).toBe(before);
});

it('gives a frame that has loaded anew its style sheet before it is marked', async () => {
  const frame = document.createElement('iframe');
  frame.setAttribute('srcdoc', '');
  document.body.replaceChildren(frame);
  const load = (): void => {
    const inner = document.implementation.createHTMLDocument();
    inner.body.replaceChildren(story(1, inner));
    Object.defineProperty(frame, 'contentDocument', { value: inner, configurable: true });
  };
  load();
  const session = await read();
  expect(background.sheets).toBe(1);
  load();
  await session.read(true);
  expect(background.asked).toHaveLength(1);
  expect(background.sheets).toBe(2);
});

it('marks what the text alone shows while the corpora are asked, and leaves it when they have answered', async () => {
  const session = open();
  const reading = session.read(true);
  await isAsked(1);
  const first = session.page();
  expect(first?.reading.broken).toEqual(['text']);
  expect(session.state()).toEqual({ kind: 'reading' });
  expect(marked).toHaveBeenCalledTimes(1);
  background.asked[0]?.answer('all');
  await reading;
  expect(session.page()?.reading.broken).toEqual(['all']);
  expect(session.page()?.painter).toBe(first?.painter);
  expect(marked).toHaveBeenCalledTimes(1);
});

it('takes no answers off an article that is analysed anew', async () => {
  const session = await read();
  document.body.replaceChildren(story(2));
  const again = session.read(true);
  await isAsked(2);
  expect(session.page()?.reading.broken).toEqual(['first']);
  background.asked[1]?.answer('second');
  await again;
  expect(session.page()?.reading.broken).toEqual(['second']);
});

it('asks a background that was stopped at its work once again, and keeps what is marked meanwhile', async () => {
  const session = open();
  const reading = session.read(true);
  await isAsked(1);
  background.asked[0]?.fail('the channel closed');
  await isAsked(2);
  expect(session.page()?.reading.broken).toEqual(['text']);
  background.asked[1]?.answer('second');
  await reading;
  expect(answerOf(session)).toBe('second');
});

it('says that it failed where the background fails twice', async () => {
  const session = open();
  const reading = session.read(true);
  await failTwice('no room');
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
    expect(background.asked).toHaveLength(1);
  });
});
