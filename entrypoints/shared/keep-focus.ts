const FOCUSABLE = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled, [type=hidden], [hidden])',
  'select',
  'summary',
  '[tabindex]',
]
  .map((kind) => `${kind}:not([tabindex^="-"])`)
  .join();

/** Of a part that is folded, its summary alone takes the keyboard. */
const isFolded = (element: Element): boolean => {
  const closed = element.parentElement?.closest('details:not([open])');
  if (!closed) return false;
  const isSummary = element.nodeName === 'SUMMARY' && element.parentElement === closed;
  return !isSummary || isFolded(closed);
};

/** The first thing inside an element that takes the keyboard. */
const firstIn = (element: Element): HTMLElement | undefined =>
  [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].find((each) => !isFolded(each));

/** From an element up to the root, the element first. */
function* ancestors(element: Element | null): Generator<Element> {
  for (let each = element; each; each = each.parentElement) yield each;
}

/**
 * Gives the keyboard back when what held it is taken away (a button that vanishes with its click, a row that is deleted):
 * to the first thing that takes it in the nearest part of the view that still stands, as long as the reader is in the
 * view. Browsers drop it to the body, from where a reader without a mouse begins anew.
 */
export function keepFocus(view: Document = document): void {
  let path: readonly Element[] = [];
  view.addEventListener('focusin', ({ target }) => {
    path = [...ancestors(target as Element)];
  });
  // A press beside everything leaves nothing to give back; by its end, what is pressed has the keyboard.
  view.addEventListener(
    'mouseup',
    () => {
      if (view.activeElement === view.body) path = [];
    },
    true,
  );
  new MutationObserver(() => {
    const [held] = path;
    if (!held || held.isConnected || view.activeElement !== view.body || !view.hasFocus()) return;
    for (const each of path) {
      const home = each.isConnected && firstIn(each);
      if (home) return home.focus();
    }
  }).observe(view, { childList: true, subtree: true });
}
