import { atOnce } from './steps';
import type { TextMap, TextRun } from './text-map';
import { ELEMENT, TEXT } from './tree';
import { walkInSteps } from './walk';

/** Elements that browsers set as blocks of their own, and those that part the text like one. */
export const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION ' +
    'FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR IFRAME LEGEND LI MAIN MENU NAV OBJECT OL OPTION P PRE ' +
    'SEARCH SECTION SELECT SUMMARY TABLE TBODY TD TEXTAREA TFOOT TH THEAD TR UL VIDEO AUDIO'
  ).split(' '),
);

/** Collects text nodes into blocks: white space collapsed to one space, blocks parted by one newline. */
export interface BlockWriter {
  /** Adds a text node of the page; `live` is the node to point back to, if there is one. */
  add(data: string, live: Text | undefined): void;
  endBlock(): void;
  /** Characters written so far. */
  length(): number;
  done(): TextMap;
}

export function blockWriter(): BlockWriter {
  const runs: TextRun[] = [];
  const blocks: string[] = [];
  let blockStart = 0;
  let block = '';
  let afterSpace = true;
  // Strings only grow until their block ends: to look into one before then would copy it each time.
  const length = (): number => blockStart + block.length;

  const write = (chunk: string, node: Text | undefined, from: number): void => {
    const start = length();
    block += chunk;
    if (!node) return;
    const last = runs.at(-1);
    const follows = last?.node === node && last.end === start && last.from + start - last.start === from;
    if (follows) runs[runs.length - 1] = { ...last, end: length() };
    else runs.push({ node, from, start, end: length() });
  };
  const dropLastSpace = (): void => {
    block = block.slice(0, -1);
    const last = runs.at(-1);
    if (!last || last.end <= length()) return;
    runs.pop();
    if (last.start < length()) runs.push({ ...last, end: length() });
  };
  const endBlock = (): void => {
    if (block !== '' && afterSpace) dropLastSpace();
    if (block !== '') {
      blocks.push(block);
      blockStart = length() + 1;
    }
    block = '';
    afterSpace = true;
  };

  return {
    length,
    endBlock,
    add(data, live) {
      for (const { 0: chunk, index } of data.matchAll(/\s+|\S+/g)) {
        const isSpace = chunk.trim() === '';
        if (!isSpace) write(chunk, live, index);
        else if (!afterSpace) write(' ', live, index);
        afterSpace = isSpace;
      }
    },
    done() {
      endBlock();
      return { text: blocks.join('\n'), runs };
    },
  };
}

/** Writes all text under an element; two line breaks in a row part blocks as an element does, one is a space. */
export function writeBlocks(root: Node, writer: BlockWriter, liveOf: WeakMap<Text, Text>): void {
  let breaks = 0;
  const leave = (node: Node): void => {
    if (BLOCKS.has(node.nodeName)) writer.endBlock();
  };
  const enter = (node: Node): boolean => {
    if (node.nodeType === TEXT) {
      const { data } = node as Text;
      if (data.trim() !== '') breaks = 0;
      writer.add(data, liveOf.get(node as Text));
    } else if (node.nodeName === 'BR') {
      if (++breaks > 1) writer.endBlock();
      else writer.add(' ', undefined);
    } else if (node.nodeType === ELEMENT) leave(node);
    return true;
  };
  atOnce(walkInSteps(root, { enter, leave }));
}
