// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Sites } from '../../lib/extension/settings';
import type { Session } from './session';
import {
  ALL,
  answerOf,
  background,
  isAsked,
  NEWS,
  open,
  playBackground,
  read,
  settings,
  story,
} from './session.fixture';

playBackground();
const HOST = location.hostname;
const settled = (session: Session) => session.refresh(false, () => false);

describe('a site that is on no list', () => {
  it.each<[string, Sites, Sites]>([
    ['is read no more than the news sites', ALL, NEWS],
    ['is taken off the list', { ...NEWS, on: [HOST] }, NEWS],
    ['is silenced', ALL, { ...ALL, off: [HOST] }],
    ['is read on click alone', ALL, { ...ALL, mode: 'click' }],
  ])('loses its marks when it %s', async (_, before, after) => {
    const session = await read(before);
    session.apply(settings({ sites: after }));
    await settled(session);
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
    await vi.waitFor(() => expect(background.asked).toHaveLength(times));
    background.asked[0]?.answer('first');
    await settled(session);
    expect(session.state().kind).toBe(times > 0 ? 'read' : 'off');
  });
});

describe('a page that is read because the reader asked for it', () => {
  it('is read on while it grows', async () => {
    const session = await read(NEWS);
    document.querySelector('article')?.append(story(2));
    const look = session.refresh(false, () => true);
    await isAsked(2);
    background.asked[1]?.answer('more');
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
    document.body.replaceChildren(story(2));
    await session.refresh(!later, () => true);
    expect(session.state()).toEqual({ kind: 'off' });
    expect(session.page()).toBeNull();
    expect(background.asked).toHaveLength(1);
  });

  it('loses its marks when the reader silences the site', async () => {
    const session = await read(NEWS);
    session.apply(settings({ sites: { ...NEWS, off: [HOST] } }));
    await settled(session);
    expect(session.state()).toEqual({ kind: 'off' });
    expect(session.page()).toBeNull();
  });
});
