import { whileAlive } from './while-alive';

export type View = Window & typeof globalThis;

/** In Firefox a content script sees windows through glass that shows only what is the browser's own. */
interface Glass {
  readonly wrappedJSObject?: View;
}
declare const XPCNativeWrapper: <T>(bare: T) => T;

/**
 * The registry of custom highlights of a window; undefined where a frame has put something else in its place. Through the
 * glass Firefox (153) gives the registry of the content script's own window for that of a frame, so a frame's is
 * fetched past the glass, where its page may have changed anything, and put behind it again.
 */
export function highlightsOf(view: View): HighlightRegistry | undefined {
  // Asked of the build: in Chromium a frame's elements may go by any name that would tell the two apart.
  const bare =
    import.meta.env.FIREFOX && view !== window ? (view as View & Glass).wrappedJSObject : undefined;
  if (!bare) return view.CSS.highlights;
  return whileAlive(() => {
    const registry = XPCNativeWrapper(bare.CSS.highlights);
    return registry instanceof view.HighlightRegistry ? registry : undefined;
  }, undefined);
}
