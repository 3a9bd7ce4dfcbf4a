import { genuine } from './genuine';
import { FRAGMENT, textNodes } from './tree';

/** A page as a reader sees it, copied into one document: what stands in shadow trees and frames stands where it is shown. */
export interface FlatPage {
  readonly document: Document;
  /** The text node of the live page for one of `document`. */
  readonly live: (text: Text) => Text | undefined;
  /** Every inner tree of the live page, those within inner trees too. */
  readonly trees: readonly InnerTree[];
}

/** A document of its own inside an element: an open shadow tree, or a frame of the same origin. */
export type InnerTree = ShadowRoot | Document;

/** Frames hold advertisements and buttons, seldom articles; so many characters in paragraphs make one worth reading. */
const LEAST_IN_FRAME = 500;
/** A frame without an address is filled by scripts, mostly with advertisements; to look into each costs milliseconds. */
const ADDRESS = /^(?!about:|javascript:)./i;
/** What a form lists as its own by name and id, in place of its properties (HTML Standard, form-associated elements). */
const LISTED = ['button', 'fieldset', 'img', 'input', 'object', 'output', 'select', 'textarea']
  .map((name) => `${name}[id], ${name}[name]`)
  .join();

/** A copy, so that the page is not touched, nor changes while it is read, nor leads astray who walks through it. */
export function flatPage(document: Document): FlatPage {
  const liveOf = new WeakMap<Text, Text>();
  const clone = copyOf(document);
  const seams = pair(document, clone, liveOf);
  // What is filled in may have seams of its own, which join the list.
  for (const seam of seams) for (const inner of fill(clone, seam, liveOf)) seams.push(inner);
  disarmForms(clone);
  dropHandlers(clone);
  return { document: clone, live: (text) => liveOf.get(text), trees: seams.map(({ inner }) => inner) };
}

/** In an HTML document, whatever the page is: XHTML has other names for the same elements. */
function copyOf(document: Document): Document {
  if (document.contentType !== 'application/xhtml+xml') return document.cloneNode(true) as Document;
  const copy = document.implementation.createHTMLDocument('');
  copy.documentElement.replaceWith(copy.importNode(document.documentElement, true));
  return copy;
}

/** A form may have a field of any name in the place of its properties: what is no shadow tree is none. */
function innerTree(element: Element): InnerTree | null {
  if (element.nodeName === 'IFRAME') return frameDocument(element as HTMLIFrameElement);
  const { shadowRoot } = element;
  return shadowRoot?.nodeType === FRAGMENT && shadowRoot.firstChild ? shadowRoot : null;
}

/** The document of a frame that is worth reading. */
export function frameDocument(frame: HTMLIFrameElement): Document | null {
  if (!frame.hasAttribute('srcdoc') && !ADDRESS.test(frame.getAttribute('src') ?? '')) return null;
  const { contentDocument } = frame;
  if (!contentDocument?.body) return null;
  let characters = 0;
  for (const { textContent } of contentDocument.querySelectorAll('p')) characters += textContent?.length ?? 0;
  return characters >= LEAST_IN_FRAME ? contentDocument : null;
}

/** Where an inner tree has to go: the copy of the element that holds it. */
interface Seam {
  readonly inner: InnerTree;
  readonly copy: Element;
}

/** Notes which text was copied from which; gives the elements with inner trees, that copying leaves out. */
function pair(original: ParentNode, copy: ParentNode, liveOf: WeakMap<Text, Text>): Seam[] {
  const copies = textNodes(copy);
  textNodes(original).forEach((text, index) => {
    const twin = copies[index];
    if (twin) liveOf.set(twin, text);
  });
  const seams: Seam[] = [];
  // Most pages have no inner trees, and then the elements of the copy need not be listed.
  let twins: ArrayLike<Element> | undefined;
  original.querySelectorAll('*').forEach((element, index) => {
    const inner = innerTree(element);
    if (!inner) return;
    twins ??= copy.querySelectorAll('*');
    const twin = twins[index];
    if (twin) seams.push({ inner, copy: twin });
  });
  return seams;
}

/** Puts a copy of an inner tree in its place; gives the seams inside of it. */
function fill(document: Document, { inner, copy }: Seam, liveOf: WeakMap<Text, Text>): readonly Seam[] {
  const isFrame = copy.nodeName === 'IFRAME';
  const source = isFrame ? (inner as Document).body : inner;
  const content = document.createDocumentFragment();
  for (const child of source.childNodes) content.append(document.importNode(child, true));
  const seams = pair(source, content, liveOf);
  if (isFrame) {
    const box = document.createElement('div');
    box.className = copy.className;
    box.append(content);
    copy.replaceWith(box);
  } else {
    assignSlots(content, [...copy.childNodes]);
    copy.replaceChildren(content);
  }
  return seams;
}

/** What stands in a host is shown where its shadow tree has a slot for it, or not at all. */
function assignSlots(content: DocumentFragment, children: readonly ChildNode[]): void {
  const nameOf = (node: Node): string =>
    ('getAttribute' in node && genuine(node as Element, 'getAttribute').call(node, 'slot')) || '';
  for (const slot of content.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const assigned = children.filter((child) => nameOf(child) === name);
    for (const child of assigned) slot.before(child);
    if (assigned.length > 0) slot.remove();
  }
}

/** Takes away names of fields that hide what every element has from whoever walks through their form, without end. */
function disarmForms(document: Document): void {
  if (!document.querySelector('form')) return;
  const every = document.createElement('form');
  for (const field of document.querySelectorAll(LISTED))
    for (const attribute of ['name', 'id'])
      if ((field.getAttribute(attribute) || '-') in every) field.removeAttribute(attribute);
}

/** Who writes a handler's attribute anew, as Readability does, makes browsers report it where the page's policy forbids it. */
function dropHandlers(document: Document): void {
  for (const element of document.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) if (name.startsWith('on')) element.removeAttribute(name);
}
