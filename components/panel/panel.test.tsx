// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabState } from '../../lib/extension/page-state';
import { ARTICLE } from '../example/article';
import { READING } from '../example/reading';
import { doing, draw, t } from '../test-kit';
import { Panel } from './panel';

const ACTIONS = {
  onRead: vi.fn(),
  onAllow: vi.fn(),
  onOptions: vi.fn(),
  onReveal: vi.fn(),
  onCopy: vi.fn(async () => true),
  onAdd: vi.fn(),
  onOwn: vi.fn(),
  onCloseAside: vi.fn(),
  onLink: vi.fn(async () => false),
  onSave: vi.fn(),
  onPrint: vi.fn(),
};
const READ: TabState = { kind: 'read', reading: READING };
const panel = (state: TabState | null, pointed: { start: number; end: number } | null = null) =>
  draw(<Panel t={t} state={state} pointed={pointed} aside={null} {...ACTIONS} />);

const button = (body: HTMLElement, label: string): HTMLButtonElement => {
  const all = [...body.querySelectorAll('button')];
  const found = all.find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(label),
  );
  if (!found) throw new Error(`No button “${label}”`);
  return found;
};
const press = (body: HTMLElement, label: string): void => doing(() => button(body, label).click());
const shown = (body: HTMLElement): number => body.querySelectorAll('.claims > li').length;

/** A window in which every end of a list is near, and every moment idle. */
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(readonly seen: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {}
      observe = (): void => this.seen([{ isIntersecting: true }]);
      disconnect = (): void => {};
    },
  );
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
});
afterEach(() => {
  vi.unstubAllGlobals();
  render(null, document.body);
  vi.clearAllMocks();
});

describe('what has been looked up', () => {
  it('names claims of the same text, and offers no way to where there is none', () => {
    const aside = { kind: 'looked-up', reading: READING, nearest: [] } as const;
    const body = draw(<Panel t={t} state={{ kind: 'off' }} pointed={null} aside={aside} {...ACTIONS} />);
    const answers = [...body.querySelectorAll('.aside .answer')];
    expect(answers.filter((each) => each.textContent?.includes(t('inThisArticle'))).length).toBeGreaterThan(
      0,
    );
    expect(body.querySelectorAll('.aside .answer button')).toHaveLength(0);
  });
});

describe('a panel with nothing to read', () => {
  it.each<[string, TabState | null, string, string | null]>([
    ['asking', null, 'One moment', null],
    ['reading', { kind: 'reading' }, 'Reading', null],
    ['off', { kind: 'off' }, 'has not been read', 'Read this page'],
    ['not an article', { kind: 'not-article' }, 'No article here', 'Read it anyway'],
    ['foreign', { kind: 'foreign', lang: 'uk', title: null }, 'in Ukrainian', null],
    ['failed', { kind: 'failed', reason: 'Too long.' }, 'Too long.', 'Try again'],
    ['forbidden', { kind: 'forbidden' }, 'keep extensions out', null],
    [
      'no permission',
      { kind: 'no-permission', host: 'a.example' },
      'may not read a.example',
      'Allow a.example',
    ],
    ['no permission, no host', { kind: 'no-permission', host: '' }, 'Click the Hearsay icon', null],
  ])('says what is the case: %s', (_, state, says, offers) => {
    const body = panel(state);
    expect(body.textContent).toContain(says);
    expect(body.querySelector('.primary')?.textContent ?? null).toBe(offers);
    expect(body.querySelector('[role=tablist]')).toBeNull();
  });

  it('reads the page when asked', () => {
    press(panel({ kind: 'off' }), 'Read this page');
    expect(ACTIONS.onRead).toHaveBeenCalledOnce();
  });

  it('asks for the site that it may not read', () => {
    press(panel({ kind: 'no-permission', host: 'a.example' }), 'Allow');
    expect(ACTIONS.onAllow).toHaveBeenCalledWith('a.example');
  });
});

describe('the tabs of a panel', () => {
  const selected = (body: HTMLElement): string | undefined => body.querySelector('[aria-selected=true]')?.id;
  const key = (body: HTMLElement, name: string): void =>
    doing(() => {
      const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
      body.querySelector('[role=tablist]')?.dispatchEvent(event);
    });

  it.each([
    [['ArrowRight'], 'tab-voices'],
    [['ArrowRight', 'ArrowRight', 'ArrowLeft'], 'tab-voices'],
    [['ArrowLeft'], 'tab-unread'],
    [['End', 'ArrowRight'], 'tab-claims'],
    [['End', 'Home'], 'tab-claims'],
    [['a'], 'tab-claims'],
  ])('follow %j to %s', (keys, tab) => {
    const body = panel(READ);
    for (const each of keys) key(body, each);
    expect(selected(body)).toBe(tab);
    expect(body.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
    expect(body.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')).toBe(tab);
  });
});

describe('the claims of a panel', () => {
  it('stand in reading order', () => {
    const claims = READING.analysis.claims.length;
    expect(shown(panel(READ))).toBe(claims);
  });

  it.each([
    ['With answers', 6],
    ['Unverified', 1],
    ['No source', 2],
  ])('can be narrowed: %s', (chip, left) => {
    const body = panel(READ);
    expect(button(body, chip).textContent).toBe(`${chip} ${left}`);
    press(body, chip);
    expect(shown(body)).toBe(left);
    expect(body.querySelector('[role=status]')?.textContent).toBe(`${left} of 14 claims`);
    press(body, chip);
    expect(shown(body)).toBe(14);
  });

  it('can be searched, and shown again when nothing is left', () => {
    const body = panel(READ);
    const type = (words: string): void =>
      doing(() => {
        const input = body.querySelector<HTMLInputElement>('input[type=search]');
        if (!input) throw new Error('no search');
        input.value = words;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    type('rudder');
    expect(shown(body)).toBe(1);
    type('zeppelin');
    expect(shown(body)).toBe(0);
    press(body, 'Show all');
    expect(shown(body)).toBe(14);
  });

  it('say of a denied claim that it is denied', () => {
    const body = panel(READ);
    const claim = [...body.querySelectorAll('.claim')].find((each) =>
      each.textContent?.includes('its crew fired'),
    );
    expect(claim?.querySelector('.relation')?.textContent).toBe('Denied by Belmark Coastguard');
  });

  it('set both sides of an accusation side by side', () => {
    const sides = panel(READ).querySelector('.sides');
    expect(sides?.textContent).toContain('A Belmark patrol boat rammed the trawler');
    expect(sides?.textContent).toContain('An Arvenian trawler rammed a Belmark patrol boat');
  });

  it('are shown on the page when clicked', () => {
    press(panel(READ), '“They turned');
    expect(ACTIONS.onReveal.mock.calls[0]?.[0]).toMatchObject({ start: ARTICLE.text.indexOf('They turned') });
  });

  it('follow what the reader points at on the page', () => {
    const start = ARTICLE.text.indexOf('They turned');
    const current = panel(READ, { start: start + 2, end: start + 6 }).querySelectorAll('[aria-current]');
    expect([...current].map((each) => each.textContent)).toEqual([expect.stringContaining('They turned')]);
  });

  it('are those of a speaker who is picked among the voices', () => {
    const body = panel(READ);
    press(body, 'Voices');
    press(body, 'Jonas Vael');
    expect(shown(body)).toBe(2);
  });
});

describe('the menu to take a reading along', () => {
  it('saves in the format that is chosen, and closes', () => {
    const body = panel(READ);
    const menu = body.querySelector<HTMLDetailsElement>('.menu');
    if (!menu) throw new Error('no menu');
    menu.open = true;
    press(body, 'Save as a table');
    expect(ACTIONS.onSave).toHaveBeenCalledWith('csv');
    expect(menu.open).toBe(false);
  });

  it('closes with Escape', () => {
    const menu = panel(READ).querySelector<HTMLDetailsElement>('.menu');
    if (!menu) throw new Error('no menu');
    menu.open = true;
    doing(() => void menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(menu.open).toBe(false);
  });

  it('says when a claim was copied, and nothing when it could not be', async () => {
    const body = panel(READ);
    const toast = () => body.querySelector('.toast')?.textContent;
    press(body, 'Copy a link');
    await vi.waitFor(() => expect(ACTIONS.onLink).toHaveReturned());
    expect(toast()).toBe('');
    press(body, 'Copy this claim');
    await vi.waitFor(() => expect(toast()).toBe('Copied'));
  });
});

describe('the language of a panel', () => {
  it('steps through the places of a kind, round and round', () => {
    const body = panel(READ);
    press(body, 'Language');
    for (const label of ['Next: Hearsay', 'Next: Hearsay', 'Next: Hearsay', 'Previous: Hearsay'])
      press(body, label);
    const starts = ACTIONS.onReveal.mock.calls.map(([span]) => ARTICLE.text.slice(span.start, span.end));
    expect(starts).toEqual(['Reportedly', 'is said to', 'Reportedly', 'is said to']);
  });
});
