import './test-kit';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { withinPermissions } from './registration';
import type { Sites } from './settings';
import {
  EVERY_SITE,
  hostOf,
  isNewsSite,
  isSwitchedOff,
  newsSites,
  patternOf,
  patternsFor,
  readsAlone,
} from './sites';

const SITES: Sites = { mode: 'news', off: [], on: [] };

describe('newsSites', () => {
  it('names a few hundred hosts, each once, none under another', () => {
    const sites = newsSites();
    expect(sites.length).toBeGreaterThan(300);
    expect(new Set(sites).size).toBe(sites.length);
    expect(sites.filter((site) => sites.some((other) => site.endsWith(`.${other}`)))).toEqual([]);
    expect(sites.filter((site) => hostOf(`https://${site}/`) !== site)).toEqual([]);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://www.BBC.com/news', 'bbc.com'],
    ['http://news.example:8080/', 'news.example'],
    ['about:blank', null],
    ['not an address', null],
    [undefined, null],
  ])('%s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});

describe('isSwitchedOff', () => {
  it.each([
    ['bbc.com', true],
    ['news.bbc.com', true],
    ['notbbc.com', false],
    ['bbc.com.example', false],
  ])('%s', (host, off) => {
    expect(isSwitchedOff({ ...SITES, off: ['bbc.com'] }, host)).toBe(off);
  });
});

describe('isNewsSite', () => {
  it.each([
    ['bbc.com', true],
    ['live.news.bbc.com', true],
    ['notbbc.com', false],
    ['bbc.com.example', false],
    ['com', false],
    ['*', false],
    ['', false],
  ])('%s', (host, listed) => {
    expect(isNewsSite(host)).toBe(listed);
  });
});

describe('readsAlone', () => {
  it.each<[string, Partial<Sites>, string, boolean]>([
    ['a news site', {}, 'bbc.com', true],
    ['a host under a news site', {}, 'live.bbc.com', true],
    ['any other site', {}, 'a.example', false],
    ['a site that was added', { on: ['a.example'] }, 'a.example', true],
    ['a site whose name only ends alike', { on: ['a.example'] }, 'ba.example', false],
    ['any site, where all are read', { mode: 'all' }, 'a.example', true],
    ['a silent site, where all are read', { mode: 'all', off: ['a.example'] }, 'b.a.example', false],
    ['a news site, where nothing is read without a click', { mode: 'click' }, 'bbc.com', false],
  ])('%s', (_, change, host, alone) => expect(readsAlone({ ...SITES, ...change }, host)).toBe(alone));
});

describe('patternsFor', () => {
  it('follows the mode', () => {
    const on = ['paper.example'];
    expect(patternsFor({ ...SITES, on }).matches).toContain(patternOf('paper.example'));
    expect(patternsFor({ ...SITES, mode: 'all', on }).matches).toEqual([EVERY_SITE]);
    expect(patternsFor({ ...SITES, mode: 'click', on }).matches).toEqual([]);
    expect(patternsFor({ ...SITES, off: on }).excludeMatches).toEqual([patternOf('paper.example')]);
  });
});

describe('withinPermissions', () => {
  const grant = (...granted: readonly string[]) =>
    Object.assign(browser.permissions, {
      contains: vi.fn(async ({ origins = [] }: { origins?: string[] }) =>
        origins.every((each) => granted.includes(each)),
      ),
    });

  it('keeps what is granted', async () => {
    const sites: Sites = { mode: 'all', off: [], on: ['paper.example'] };
    grant(EVERY_SITE, patternOf('paper.example'));
    expect(await withinPermissions(sites)).toBe(sites);
  });

  it('goes back to news sites, and drops a host, when the permission has been taken back', async () => {
    grant(patternOf('paper.example'));
    expect(
      await withinPermissions({ mode: 'all', off: ['a.example'], on: ['paper.example', 'blog.example'] }),
    ).toEqual({
      mode: 'news',
      off: ['a.example'],
      on: ['paper.example'],
    });
  });
});
