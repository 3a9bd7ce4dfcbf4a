import { isNotShown } from './hidden';

/** What no article says with its text nodes. */
const SILENT = new Set(
  'SCRIPT STYLE TEMPLATE TITLE IFRAME OBJECT SVG svg CANVAS VIDEO AUDIO SELECT TEXTAREA BUTTON OPTION'.split(
    ' ',
  ),
);
/** Parts of a line; what is hidden among them is no part of it. */
const PHRASES = new Set(['SPAN', 'A', 'B', 'STRONG', 'I', 'EM', 'SMALL', 'SUP', 'SUB', 'MATH', 'math']);

/** Where scripts run, what stands in `noscript` is one text of markup, and not shown. */
export const isSilent = (node: Node): boolean =>
  SILENT.has(node.nodeName) || (node.nodeName === 'NOSCRIPT' && (node as Element).firstElementChild === null);
export const isHiddenPhrase = (node: Node): boolean =>
  PHRASES.has(node.nodeName) && isNotShown(node as Element);
