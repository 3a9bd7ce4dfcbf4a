// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/extension/page-state';
import { DEFAULT_SETTINGS } from '../../lib/extension/settings';
import { READING } from '../example/reading';
import { draw, t } from '../test-kit';
import { Popup } from './popup';

const nothing = (): void => {};
const popup = (reading: Reading): string =>
  draw(
    <Popup
      {...{ t, host: 'courier.example', siteOn: true, layers: DEFAULT_SETTINGS.looks.layers }}
      state={{ kind: 'read', reading }}
      onRead={nothing}
      onAllow={nothing}
      onOptions={nothing}
      onSite={nothing}
      onLayer={nothing}
      onPanel={nothing}
      onReveal={nothing}
    />,
  ).textContent ?? '';
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
