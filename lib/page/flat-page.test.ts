import { parseHTML } from 'linkedom';
import { describe, expect, it, vi } from 'vitest';
import { flatPage } from './flat-page';
import { atOnce, calmly, LONG, type Steps } from './steps';
import { textNodes } from './tree';

const pageOf = (body: string): Document =>
  parseHTML(`<html><head></head><body>${body}</body></html>`).document as unknown as Document;
/** A page whose first `x-host` has this in an open shadow tree. */
function hosted(body: string, shadow: string): Document {
  const document = pageOf(body);
  const root = document.querySelector('x-host')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = shadow;
  return document;
}
const textOf = (document: Document): string => (document.body.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('flatPage', () => {
  it.each([
    ['a page without inner trees', pageOf('<p>One</p><p>two</p>'), 'Onetwo'],
    ['a shadow tree', hosted('<x-host></x-host>', '<p>Inside</p>'), 'Inside'],
    [
      'what a slot takes in',
      hosted('<x-host><p>light</p></x-host>', '<p>Shadow and </p><slot></slot>'),
      'Shadow and light',
    ],
    ['a slot without anything assigned', hosted('<x-host></x-host>', '<slot>fallback</slot>'), 'fallback'],
    [
      'what has its slot by name, and nothing else',
      hosted('<x-host><b slot="a">named</b><i>lost</i></x-host>', '<slot name="a"></slot>'),
      'named',
    ],
  ])('shows %s', (_, document, text) => {
    expect(textOf(flatPage(document).document)).toBe(text);
  });

  it('leads each text back to the live page, and leaves that alone', () => {
    const document = hosted('<p>One</p><x-host><b>light</b></x-host>', '<p>Inside</p><slot></slot>');
    const html = document.body.innerHTML;
    const flat = flatPage(document);
    const live = textNodes(flat.document).map((text) => flat.live(text));
    expect(live.map((text) => text?.data)).toEqual(['One', 'Inside', 'light']);
    expect(live.every((text) => text?.isConnected)).toBe(true);
    expect(document.body.innerHTML).toBe(html);
  });

  it('takes away names of fields that hide what every element has, and no others', () => {
    const { document } = flatPage(
      pageOf('<form><input name="nextSibling"><input name="query"><img id="children"></form>'),
    );
    expect([...document.querySelectorAll('input, img')].map((each) => each.getAttribute('name'))).toEqual([
      null,
      'query',
      null,
    ]);
    expect(document.querySelector('img')?.id ?? '').toBe('');
  });

  it('drops what would run, and nothing else, from the copy alone', () => {
    const page = pageOf('<div onclick="go()" data-on="1" class="on"><h4 onfocus>Log in</h4></div>');
    expect(flatPage(page).document.body.innerHTML).toBe('<div data-on="1" class="on"><h4>Log in</h4></div>');
    expect(page.querySelector('div')?.getAttribute('onclick')).toBe('go()');
  });

  it('finds trees within trees', () => {
    const document = hosted('<x-host></x-host>', '<x-inner></x-inner>');
    const inner = document
      .querySelector('x-host')
      ?.shadowRoot?.querySelector('x-inner')
      ?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<p>Deep</p>';
    const flat = flatPage(document);
    expect(flat.trees).toHaveLength(2);
    expect(textOf(flat.document)).toBe('Deep');
  });
});

describe('steps', () => {
  function* countTo(end: number): Steps<number> {
    for (let i = 0; i < end; i++) yield;
    return end;
  }

  it('give the same at once and calmly', async () => {
    expect(atOnce(countTo(7))).toBe(7);
    const { result } = await calmly(
      countTo(7),
      async () => 0,
      () => true,
    );
    expect(result).toBe(7);
  });

  it('tell how long they kept the thread busy, rests aside', async () => {
    vi.useFakeTimers();
    function* slow(): Steps<void> {
      for (let i = 0; i < 5; i++) {
        vi.advanceTimersByTime(10);
        yield;
      }
    }
    const rest = async () => {
      vi.advanceTimersByTime(500);
      return 0;
    };
    const { busy } = await calmly(slow(), rest, () => true);
    vi.useRealTimers();
    expect(busy).toBe(50);
  });

  it.each([
    ['a busy page', 0, 3],
    ['a page with a little time', 15, 2],
    ['a page at rest', 50, 1],
  ])('rest as often as need be on %s, and always before a long one', async (_, free, expected) => {
    vi.useFakeTimers();
    function* work(): Steps<void> {
      for (let i = 0; i < 5; i++) {
        vi.advanceTimersByTime(4);
        yield i === 4 ? LONG : undefined;
      }
    }
    const rest = vi.fn(async () => free);
    await calmly(work(), rest, () => true);
    vi.useRealTimers();
    // One more than the stretches before the long step.
    expect(rest).toHaveBeenCalledTimes(expected + 1);
  });

  it('break off when nobody wants the result any more', async () => {
    function* endless(): Steps<number> {
      for (;;) yield;
    }
    const { result } = await calmly(
      endless(),
      async () => 0,
      () => false,
    );
    expect(result).toBeNull();
  });
});
