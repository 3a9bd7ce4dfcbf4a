/** Classes that frameworks hide by, from everybody or from all who see. */
const HIDDEN =
  /(?:^|\s)(?:is-hidden|u-hidden|visually-?hidden|sr-only|screen-?reader-(?:text|only)|screen-?reader)(?=\s|$)/i;
/** The same in Tailwind and Bootstrap, where another class may show the element from some width of the window on. */
const NOT_DISPLAYED = /(?:^|\s)(?:hidden|d-none)(?=\s|$)/i;
/** `md:block`, `d-lg-none`: how an element is displayed from that width on. */
const DISPLAYED_FROM =
  /(?<=^|\s)(?:d-(sm|md|lg|xl|xxl)-|(sm|md|lg|xl|2xl):!?)(none|hidden|block|inline|flex|grid|table|contents|flow-root|list-item)(?:-(?:block|flex|grid|row|cell))?(?=\s|$)/g;
const WIDTHS = ['sm', 'md', 'lg', 'xl', 'xxl', '2xl'];
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Whether a class hides an element in a window as wide as a screen. */
export function isHiddenClass(className: string): boolean {
  if (HIDDEN.test(className)) return true;
  let hidden = NOT_DISPLAYED.test(className);
  let widest = -1;
  for (const [, bootstrap, tailwind, display = ''] of className.matchAll(DISPLAYED_FROM)) {
    const width = WIDTHS.indexOf(bootstrap ?? tailwind ?? '');
    if (width > widest) [widest, hidden] = [width, display === 'none' || display === 'hidden'];
  }
  return hidden;
}

/** Whether a class shows an element on wide screens alone. */
export const isForWide = (className: string): boolean =>
  NOT_DISPLAYED.test(className) && !isHiddenClass(className);

/** Whether an element says that nobody sees it. */
export const isNotShown = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  HIDDEN_STYLE.test(element.getAttribute('style') ?? '') ||
  isHiddenClass(element.getAttribute('class') ?? '');

/**
 * Whether an element says that it is hidden, whatever its classes say. What is kept from screen readers alone is an icon, a
 * copy or a box not opened yet; not so a paragraph.
 */
export const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  (element.getAttribute('aria-hidden') === 'true' && element.nodeName !== 'P') ||
  HIDDEN_STYLE.test(element.getAttribute('style') ?? '');
