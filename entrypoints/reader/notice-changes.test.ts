// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { noticeChanges } from './notice-changes';

const PARAGRAPH = '<p>The ferry was late again, said the harbour office, which knew no reason for it.</p>';

/** What a session says of itself: whether it still looks for an article, and where the one that it has read stands. */
let open: boolean;
let scopes: readonly Element[] | null;
let grown: boolean | null;
const session = {
  isOpen: () => open,
  seen: () => scopes && { map: { text: '', runs: [] }, scopes },
  release: () => {},
  trees: () => [],
  async refresh(_: boolean, hasGrown: () => boolean) {
    grown = hasGrown();
    return 0;
  },
};

const article = (): Element => document.querySelector('article') as Element;
const added = (place: Element, html: string): MutationRecord => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  place.append(holder);
  return { type: 'childList', target: place, addedNodes: [holder] } as never;
};
/** A frame whose document is this. */
const frame = (html: string, attributes = 'src="/frame"'): Element => {
  const holder = document.createElement('div');
  holder.innerHTML = `<iframe ${attributes}></iframe>`;
  const element = holder.firstElementChild as Element;
  const inner = document.implementation.createHTMLDocument();
  inner.body.innerHTML = html;
  Object.defineProperty(element, 'contentDocument', { value: inner });
  return element;
};

beforeEach(() => {
  open = true;
  scopes = null;
  grown = null;
  document.body.innerHTML = `<nav></nav><article>${PARAGRAPH}</article>`;
});

describe('what was added while the article was read', () => {
  it('is the article’s where it stands in it', async () => {
    const changes = noticeChanges(session);
    expect(changes.concerns([added(article(), PARAGRAPH)])).toBe(true);
    scopes = [article()];
    await changes.changed(false);
    expect(grown).toBe(true);
  });

  it('is nothing where it stands elsewhere', async () => {
    const changes = noticeChanges(session);
    changes.concerns([added(document.querySelector('nav') as Element, PARAGRAPH)]);
    scopes = [article()];
    await changes.changed(false);
    expect(grown).toBe(false);
  });

  it('is nothing new where the copy that is read holds it', async () => {
    const changes = noticeChanges(session);
    changes.concerns([added(article(), PARAGRAPH)]);
    changes.copied();
    scopes = [article()];
    await changes.changed(false);
    expect(grown).toBe(false);
  });
});

describe('an element that has loaded', () => {
  const text = PARAGRAPH.repeat(8);
  it.each([
    ['a frame with an article', () => frame(text), true],
    ['a frame with a few words', () => frame(PARAGRAPH), false],
    ['a frame that scripts fill', () => frame(text, ''), false],
    ['an image', () => document.createElement('img'), false],
  ])('%s', async (_, make, expected) => {
    scopes = [article()];
    const changes = noticeChanges(session);
    expect(changes.loaded(make())).toBe(expected);
    await changes.changed(false);
    expect(grown).toBe(expected);
  });

  it.each([
    ['the article', (inside: Element) => [inside]],
    ['a part of the article', (inside: Element) => [article(), inside]],
  ])('a frame that showed %s and shows something else now', async (_, scopesWith) => {
    const gone = document.implementation.createHTMLDocument();
    gone.body.innerHTML = text;
    scopes = scopesWith(gone.body);
    expect(noticeChanges(session).loaded(frame('<p>Nothing.</p>'))).toBe(true);
  });

  it('is nothing to a session that is off', () => {
    open = false;
    expect(noticeChanges(session).loaded(frame(text))).toBe(false);
  });
});
