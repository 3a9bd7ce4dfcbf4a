// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reading, TabState } from '../../lib/extension/page-state';
import { DEFAULT_SETTINGS } from '../../lib/extension/settings';
import { READING } from '../example/reading';
import { draw, t } from '../test-kit';
import { Popup } from './popup';

const nothing = (): void => {};
const draws = (state: TabState, siteOn: boolean | null): Element =>
  draw(
    <Popup
      {...{ t, state, siteOn, host: 'courier.example', layers: DEFAULT_SETTINGS.looks.layers }}
      onRead={nothing}
      onAllow={nothing}
      onOptions={nothing}
      onSite={nothing}
      onLayer={nothing}
      onPanel={nothing}
      onReveal={nothing}
    />,
  );
const popup = (reading: Reading): string => draws({ kind: 'read', reading }, true).textContent ?? '';
const withUnheard = (unheard: readonly string[]): Reading => ({
  ...READING,
  analysis: { ...READING.analysis, voices: { ...READING.analysis.voices, unheard } },
});

afterEach(() => render(null, document.body));

describe('the popup of a page that has been read', () => {
  it('says which side is spoken about and not heard, by its name', () => {
    const [party] = Object.entries(READING.parties);
    if (!party) throw new Error('the example has no party');
    expect(popup(withUnheard([party[0]]))).toContain(`not heard: ${party[1].name}.`);
  });

  it('says nothing of it where each side speaks', () => {
    expect(popup(withUnheard([]))).not.toContain('not heard');
  });

  it('shows the weightiest answer with who gives it', () => {
    expect(popup(READING)).toMatch(/Who says otherwise\W*Denied by/);
  });
});

describe('the switch of a site', () => {
  const ALWAYS = 'Always read courier.example';
  const OPTIONS = 'Where Hearsay reads by itself';
  it.each<[string, TabState, boolean | null, readonly string[]]>([
    ['is there where a site may be read by itself', { kind: 'read', reading: READING }, true, [ALWAYS]],
    ['is there where it is not', { kind: 'off' }, false, [ALWAYS, OPTIONS]],
    ['gives way to the options where all is read on click alone', { kind: 'reading' }, null, [OPTIONS]],
    ['and those are named once', { kind: 'off' }, null, [OPTIONS]],
  ])('%s', (_, state, siteOn, expected) => {
    const offered = draws(state, siteOn).textContent ?? '';
    expect(offered.match(new RegExp(`${ALWAYS}|${OPTIONS}`, 'g'))).toEqual(expected);
  });
});
