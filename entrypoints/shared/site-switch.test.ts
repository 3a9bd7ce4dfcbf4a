import '../../lib/extension/test-kit';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Sites } from '../../lib/extension/settings';
import { newsSites, readsAlone } from '../../lib/extension/sites';
import { switchedOff, switchedOn } from './site-switch';

const [NEWS = ''] = newsSites();
const sites = (change: Partial<Sites>): Sites => ({ ...DEFAULT_SETTINGS.sites, ...change });

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
