import '../../lib/extension/test-kit';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Sites } from '../../lib/extension/settings';
import { newsSites } from '../../lib/extension/sites';
import { readsAlone, switchedOff, switchedOn } from './site-switch';

const [NEWS = ''] = newsSites();
const sites = (change: Partial<Sites>): Sites => ({ ...DEFAULT_SETTINGS.sites, ...change });

describe('readsAlone', () => {
  it.each<[string, Partial<Sites>, string, boolean]>([
    ['a news site', {}, NEWS, true],
    ['a host under a news site', {}, `live.${NEWS}`, true],
    ['any other site', {}, 'a.example', false],
    ['a site that was added', { on: ['a.example'] }, 'a.example', true],
    ['a site whose name only ends alike', { on: ['a.example'] }, 'ba.example', false],
    ['any site, where all are read', { mode: 'all' }, 'a.example', true],
    ['a silent site, where all are read', { mode: 'all', off: ['a.example'] }, 'b.a.example', false],
    ['a news site, where nothing is read without a click', { mode: 'click' }, NEWS, false],
  ])('%s', (_, change, host, alone) => expect(readsAlone(sites(change), host)).toBe(alone));
});

describe('a site', () => {
  it.each(['a.example', NEWS, `live.${NEWS}`])('can be switched on and off and on again: %s', (host) => {
    const on = switchedOn(sites({}), host);
    expect(readsAlone(on, host)).toBe(true);
    const off = switchedOff(on, host);
    expect(readsAlone(off, host)).toBe(false);
    expect(switchedOff(off, host)).toEqual(off);
    expect(readsAlone(switchedOn(off, host), host)).toBe(true);
  });

  it('is read again under a host that was silenced as a whole', () => {
    expect(
      readsAlone(switchedOn(sites({ mode: 'all', off: ['a.example'] }), 'a.example'), 'b.a.example'),
    ).toBe(true);
  });
});
