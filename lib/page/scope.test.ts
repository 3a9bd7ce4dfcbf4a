// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { concernOf, scopesOf } from './scope';
import type { TextMap } from './text-map';
import { textNodes } from './tree';

/** As browsers have it: a form's fields by name, in the place of its properties. */
function nameFields(root: ParentNode): void {
  for (const field of root.querySelectorAll('input'))
    Object.defineProperty(field.parentElement, field.name, { value: field });
}

/** An article that is all text of the page's `article`, one run a node, after a title that stands nowhere. */
function articleOf(html: string): TextMap {
  document.body.innerHTML = html;
  nameFields(document);
  let text = 'A title\n';
  const runs = textNodes(document.querySelector('article') ?? expect.fail()).map((node) => {
    const start = text.length;
    text += node.data;
    return { node, from: 0, start, end: text.length };
  });
  return { text, runs };
}
const names = (scopes: readonly Element[]): readonly string[] => scopes.map(({ localName }) => localName);
const fields = (...of: readonly string[]): string => of.map((name) => `<input name="${name}">`).join('');
const removed = (node: Element): MutationRecord => {
  const target = node.parentNode;
  node.remove();
  return { type: 'childList', target, addedNodes: [] } as never;
};
const added = (place: Element, html: string): MutationRecord => {
  place.insertAdjacentHTML('beforeend', html);
  nameFields(place.lastElementChild ?? place);
  return { type: 'childList', target: place, addedNodes: [place.lastChild] } as never;
};

describe('the scope of an article', () => {
  it.each([
    ['what is around all of it', '<p>half</p><p>other half</p>', 'article'],
    ['no more than that', '<section><p>half</p><p>other half</p></section>', 'section'],
    ['what is around one text', '<div><p>all</p></div>', 'p'],
    [
      'the same where a form inside hides what is around it',
      `<form>${fields('parentElement')}<p>half</p></form><p>other half</p>`,
      'article',
    ],
    [
      'the same where a form inside hides what it holds',
      `<form>${fields('contains', 'parentElement')}<p>half</p><p>other half</p></form><p>third half</p>`,
      'article',
    ],
  ])('is %s', (_, html, expected) => {
    expect(names(scopesOf(articleOf(`<article>${html}</article>`)))).toEqual([expected]);
  });
});

describe('a change of the page', () => {
  let scopes: readonly Element[];
  beforeEach(() => {
    const form = `<form>${fields('isConnected', 'ownerDocument')}<p>half</p><p>other half</p></form>`;
    scopes = scopesOf(articleOf(`<article>${form}</article>`));
  });

  it('touches an article in a form that goes, whatever its fields are named', () => {
    expect(names(scopes)).toEqual(['form']);
    const record = removed(document.querySelector('article') ?? expect.fail());
    expect(concernOf(scopes, [record])).toEqual({ touched: true, grown: false });
  });

  it('adds what a form holds, whatever its fields are named', () => {
    const form = `<form>${fields('textContent')}<p>third half</p></form>`;
    const record = added(scopes[0] ?? expect.fail(), form);
    expect(concernOf(scopes, [record])).toEqual({ touched: true, grown: true });
  });

  it('is nothing to the article where it stands elsewhere', () => {
    document.body.insertAdjacentHTML('beforeend', '<nav></nav>');
    const record = added(document.querySelector('nav') ?? expect.fail(), 'elsewhere');
    expect(concernOf(scopes, [record])).toEqual({ touched: false, grown: false });
  });
});
