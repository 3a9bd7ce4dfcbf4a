// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import {
  answerOf,
  background,
  failTwice,
  isAsked,
  open,
  playBackground,
  read,
  settings,
} from './session.fixture';

playBackground();
const of = (kind: string) => expect.objectContaining({ kind });

describe('a page that is left while it is analysed, and shown again', () => {
  it.each(['style', 'readText', 'analyse'])('is read, though the answer to "%s" was lost', async (kind) => {
    background.dropped = kind;
    const session = open();
    const first = session.read(false);
    await vi.waitFor(() => expect(browser.runtime.sendMessage).toHaveBeenCalledWith(of(kind)));
    const look = session.refresh(false, () => false);
    background.dropped = null;
    session.resume(settings());
    await isAsked(1);
    background.asked[0]?.answer('again');
    expect(await first).toMatchObject({ kind: 'read' });
    expect(await look).toBeGreaterThanOrEqual(0);
    expect(answerOf(session)).toBe('again');
  });

  it('is read again where the browser said that nobody will answer', async () => {
    const session = open();
    const reading = session.read(false);
    await failTwice('the channel closed');
    expect(await reading).toMatchObject({ kind: 'failed' });
    session.resume(settings());
    await isAsked(3);
    background.asked[2]?.answer('again');
    await vi.waitFor(() => expect(answerOf(session)).toBe('again'));
  });

  it('is not, where its site was silenced meanwhile', async () => {
    const session = open();
    void session.read(false);
    await isAsked(1);
    session.resume(settings({ sites: { mode: 'all', off: [location.hostname], on: [] } }));
    await vi.waitFor(() => expect(session.state()).toEqual({ kind: 'off' }));
    expect(session.page()).toBeNull();
    expect(background.asked).toHaveLength(1);
  });

  it('keeps its reading where it was read before it was left', async () => {
    const session = await read();
    const { reading } = session.page() ?? {};
    session.resume(settings());
    await session.refresh(false, () => false);
    expect(session.page()?.reading).toBe(reading);
    expect(background.asked).toHaveLength(1);
  });
});
