// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/extension/settings';
import { firstSettings } from './first-settings';

const shown = (persisted: boolean): boolean =>
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
const LOST = new Promise<never>(() => {});

it('asks once where there is an answer', async () => {
  const load = vi.fn(async () => DEFAULT_SETTINGS);
  expect(await firstSettings(load)).toBe(DEFAULT_SETTINGS);
  shown(true);
  expect(load).toHaveBeenCalledTimes(1);
});

it('asks again where the page was put aside before there was one', async () => {
  const load = vi.fn(async () => DEFAULT_SETTINGS);
  load.mockReturnValueOnce(LOST);
  const settings = firstSettings(load);
  shown(false);
  expect(load).toHaveBeenCalledTimes(1);
  shown(true);
  expect(await settings).toBe(DEFAULT_SETTINGS);
  expect(load).toHaveBeenCalledTimes(2);
});
