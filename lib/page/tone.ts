import type { Tone } from './mark';
import { isShown, type TextMap, type TextRun } from './text-map';

const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/;
/** Relative luminance (WCAG 2) at which black and white are equally far away. */
const MIDDLE = 0.18;

/** WCAG 2 relative luminance of a computed colour, 0 to 1; null for a notation other than rgb(). */
export function luminance(color: string): number | null {
  const [red, green, blue] = (RGB.exec(color)?.slice(1) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  if (red === undefined || green === undefined || blue === undefined) return null;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Whether the article is set dark on light or light on dark. Measured on its text: a page's background may be an
 * image, or stand on any element around it.
 */
export function toneOf({ runs }: TextMap): Tone {
  const half = runs.length >> 1;
  const shown = ({ node }: TextRun): boolean => isShown(node);
  const middle = (runs.slice(half).find(shown) ?? runs.slice(0, half).findLast(shown))?.node.parentElement;
  const text = middle ? luminance(getComputedStyle(middle).color) : null;
  return text !== null && text > MIDDLE ? 'dark' : 'light';
}
