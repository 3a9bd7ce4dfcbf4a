import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { DEFAULT_SETTINGS } from './settings';
import { loadSettings, saveLooks, saveSites } from './stored-settings';

beforeEach(() => fakeBrowser.reset());

describe('loadSettings', () => {
  it.each<[string, Record<string, unknown>]>([
    ['nothing', {}],
    ['other types', { looks: 3, sites: 'all', corporaOff: {} }],
    ['unknown values', { looks: { theme: 'pink', layers: null }, sites: { mode: 'some', off: 1, on: [2] } }],
  ])('has the defaults for %s', async (_, stored) => {
    await browser.storage.local.set(stored);
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what is sound beside what is corrupt', async () => {
    await browser.storage.local.set({
      looks: { theme: 'dark', layers: { flags: false, speculation: 'yes' } },
      sites: { mode: 'click', off: ['a.example'], on: 7 },
    });
    const { looks, sites } = await loadSettings();
    expect(looks).toEqual({ theme: 'dark', layers: { ...DEFAULT_SETTINGS.looks.layers, flags: false } });
    expect(sites).toEqual({ mode: 'click', off: ['a.example'], on: [] });
  });

  it('syncs looks and never sites', async () => {
    const looks = { ...DEFAULT_SETTINGS.looks, theme: 'light' } as const;
    await saveLooks(looks);
    await saveSites({ mode: 'all', off: ['a.example'], on: [] });
    expect(await browser.storage.sync.get(null)).toEqual({ looks });
    expect(await loadSettings()).toMatchObject({ looks, sites: { mode: 'all', off: ['a.example'] } });
  });

  it('keeps what sync refuses, until it takes something again', async () => {
    const themed = (theme: 'light' | 'dark') => ({ ...DEFAULT_SETTINGS.looks, theme });
    await saveLooks(themed('light'));
    const refused = vi.spyOn(browser.storage.sync, 'set').mockRejectedValueOnce(new Error('too often'));
    await saveLooks(themed('dark'));
    expect((await loadSettings()).looks.theme).toBe('dark');
    refused.mockRestore();
    await saveLooks(themed('light'));
    expect((await loadSettings()).looks.theme).toBe('light');
  });
});
