// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImportReport } from '../../lib/extension/corpus-store-file';
import type { ShelvedClaim } from '../../lib/extension/library';
import { DEFAULT_SETTINGS } from '../../lib/extension/settings';
import { doing, draw, t } from '../test-kit';
import { Options, type OptionsProps } from './options';

const claim = (id: string): ShelvedClaim => ({
  cited: {
    ...{
      corpus: 'my-corpus',
      id,
      text: `Claim ${id}.`,
      claimant: null,
      party: null,
      outlet: null,
      document: 'A page',
    },
    ...{ url: null, date: null, via: null, medium: null, status: 'reported', statusNote: null },
  },
  corpusTitle: 'My claims',
  links: [],
});
const nothing = (): void => {};
const BASE: OptionsProps = {
  ...{
    t,
    settings: DEFAULT_SETTINGS,
    corpora: [],
    own: [],
    importing: null,
    failed: null,
    asked: '',
    shortcuts: [],
  },
  ...{ onLooks: nothing, onMode: nothing, onHost: nothing, onShortcuts: nothing, onReset: nothing },
  ...{
    onCorpus: nothing,
    onRemoveCorpus: nothing,
    onExport: nothing,
    onImport: nothing,
    onCancelImport: nothing,
  },
  ...{ onFind: async () => [], onRemoveClaim: nothing, onLink: nothing, onUnlink: nothing },
};
const options = (props: Partial<OptionsProps>): Element => draw(<Options {...BASE} {...props} />);
const button = (view: Element, label: string): HTMLElement => {
  const named = [...view.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === label,
  );
  if (!named) throw new Error(`no button "${label}"`);
  return named;
};
const press = (view: Element, label: string): void => doing(() => button(view, label).click());

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

describe('the options', () => {
  it('say that there is no collection, and no claim of one’s own, only once that is known', () => {
    const said = (): string => document.body.textContent ?? '';
    options({ corpora: null, own: null });
    expect(said()).not.toContain(t('noCorpora'));
    expect(said()).not.toContain(t('ownNone'));
    options({ corpora: [], own: [] });
    expect(said()).toContain(t('noCorpora'));
    expect(said()).toContain(t('ownNone'));
  });

  it('delete a claim of one’s own only when the reader has said so twice', () => {
    const removed: string[] = [];
    const view = options({ own: [claim('a')], onRemoveClaim: (id) => removed.push(id) });
    press(view, t('removeClaim', 'Claim a.'));
    expect(view.querySelector('[role=alert]')?.textContent).toContain('Claim a.');
    press(view, t('cancel'));
    expect(view.querySelector('[role=alert]')).toBeNull();
    press(view, t('removeClaim', 'Claim a.'));
    expect(removed).toEqual([]);
    press(view, t('corpusDeleteYes'));
    expect(removed).toEqual(['a']);
  });
});

describe('an import', () => {
  const summary = {
    id: 'x',
    title: 'x',
    origin: 'imported',
    claims: 2,
    documents: 1,
    revision: 1_700_000_000_000,
    changed: 0,
  };
  const told = (report: object): string =>
    options({
      importing: {
        kind: 'done',
        name: 'x.csv',
        report: { summary, refused: [], replaced: false, ...report } as ImportReport,
      },
    }).querySelector('.import [role=status]')?.textContent ?? '';

  it('says that it took the place of an earlier one only where it did', () => {
    expect(told({})).toBe('x.csv: 2 claims read.');
    expect(told({ replaced: true })).toContain(t('importReplaced'));
  });

  it('says how many places were refused, and reads the list of them to nobody who has not asked', () => {
    const refused = ['line 2', 'line 2', 'line 3'].map((place) => ({ place, reason: 'no text' }));
    expect(told({ refused })).toContain('3 places were refused');
    const list = document.querySelector('.refused');
    expect(list?.children).toHaveLength(3);
    expect(list?.getAttribute('aria-live')).toBe('off');
  });
});

describe('the search for a claim', () => {
  const status = (): string => document.querySelector('#find [role=status]')?.textContent ?? '';

  it.each([
    ['how many there are', async () => [claim('a'), claim('b')], '2 claims'],
    ['that there is none', async () => [], t('findNothing')],
    ['nothing where it failed', () => Promise.reject(new Error('gone')), ''],
  ])('says %s', async (_, onFind, said) => {
    vi.useFakeTimers();
    options({ asked: 'bridge', onFind });
    doing(() => vi.advanceTimersByTime(1000));
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(status()).toBe(said));
  });
});
