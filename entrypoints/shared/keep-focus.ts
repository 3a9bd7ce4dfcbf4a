const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled, [type=hidden], [hidden]), select, summary, [tabindex]';

/** From an element up to the root, the element first. */
function* ancestors(element: Element | null): Generator<Element> {
  for (let each = element; each; each = each.parentElement) yield each;
}

/**
 * Gives the keyboard back when what held it is taken away (a button that vanishes with its click, a row that is deleted):
 * to the first thing that takes it in the nearest part of the view that still stands, as long as the reader is in the view. Browsers drop it to the body, from
 * where a reader without a mouse begins anew.
 */
export function keepFocus(view: Document = document): void {
  let path: readonly Element[] = [];
  view.addEventListener('focusin', ({ target }) => {
    path = [...ancestors(target as Element)];
  });
  new MutationObserver(() => {
    const [held] = path;
    if (!held || held.isConnected || view.activeElement !== view.body || !view.hasFocus()) return;
    const home = path.find((each) => each.isConnected && each.querySelector(FOCUSABLE));
    home?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  }).observe(view, { childList: true, subtree: true });
}
