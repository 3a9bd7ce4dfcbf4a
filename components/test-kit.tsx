import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import english from '../public/_locales/en/messages.json';
import { makeTranslate, messagesFrom } from './translate';

/** The English words, for tests. */
export const t = makeTranslate(messagesFrom(english));

/** Draws a view into the (test) document's body, effects and all, and gives the body. */
export function draw(view: ComponentChild): HTMLElement {
  act(() => render(view, document.body));
  return document.body;
}

/** Does something to what was drawn, and lets the view follow. */
export const doing = (what: () => void): void => void act(what);
