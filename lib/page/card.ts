import { genuine } from './genuine';

/** A card that is open. */
export interface Card {
  close(): void;
  /** Whether a point of the window is on the card. */
  covers(x: number, y: number): boolean;
  /** Moves the keyboard into the card; closing gives it back. */
  focus(): void;
}

/** CSS pixels between the card and the mark, and the window's edge. */
const GAP = 6;
const MARGIN = 8;

/** Nothing of the page's style sheets reaches a host with these; set through the object model, which any CSP allows. */
const HOST_STYLE = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  left: '0',
  top: '0',
} as const;

/** Where a box goes beside what it is about: below it, above where there is no room below, always inside the window. */
export function placeBox(
  anchor: { readonly left: number; readonly top: number; readonly bottom: number },
  box: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - box.height;
  const fits = below + box.height + MARGIN <= view.height || above < MARGIN;
  const inside = (at: number, size: number, room: number): number =>
    Math.max(MARGIN, Math.min(at, room - size - MARGIN));
  return {
    left: inside(anchor.left, box.width, view.width),
    top: inside(fits ? below : above, box.height, view.height),
  };
}

/**
 * Opens a card beside a place of the window: the one element that is ever added to a page, there only while it is
 * open, in the top layer, its inside closed to the page. `render` fills it; `closed` hears of its end, however it comes.
 */
export function openCard(
  document: Document,
  anchor: DOMRect,
  render: (root: ShadowRoot) => void,
  closed: () => void,
): Card {
  const host = document.createElement('div');
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  host.popover = 'manual';
  host.tabIndex = -1;
  const root = host.attachShadow({ mode: 'closed' });
  render(root);
  document.documentElement.append(host);
  host.showPopover();

  const view = document.defaultView ?? window;
  const place = (): void => {
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const { left, top } = placeBox(anchor, host.getBoundingClientRect(), {
      width,
      height: Math.min(height, view.innerHeight) || view.innerHeight,
    });
    host.style.setProperty('left', `${left}px`, 'important');
    host.style.setProperty('top', `${top}px`, 'important');
  };
  const resized = new ResizeObserver(place);
  resized.observe(host);
  place();

  const before = document.activeElement;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const close = (): void => {
    const focused = document.activeElement === host;
    resized.disconnect();
    document.removeEventListener('keydown', onKey, true);
    host.remove();
    if (focused && before instanceof HTMLElement)
      genuine(before, 'focus').call(before, { preventScroll: true });
    closed();
  };
  document.addEventListener('keydown', onKey, true);

  return {
    close,
    focus: () => host.focus({ preventScroll: true }),
    covers(x, y) {
      const { left, right, top, bottom } = host.getBoundingClientRect();
      return x >= left - GAP && x <= right + GAP && y >= top - GAP && y <= bottom + GAP;
    },
  };
}
