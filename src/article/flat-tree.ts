/** The flat tree: a document as it is shown, with shadow trees, their slots, and frames of the same origin filled in. */

const NOTHING: ArrayLike<Node> = [];

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;

const isFrame = (element: Element): element is HTMLIFrameElement =>
  element.localName === 'iframe' || element.localName === 'frame';

const isSlot = (element: Element): element is HTMLSlotElement =>
  element.localName === 'slot' && 'assignedNodes' in element;

/** The body of the document in a frame; null where there is none, or of another origin. */
export function frameBody(element: Element): HTMLElement | null {
  return isFrame(element) ? (element.contentDocument?.body ?? null) : null;
}

/** What is shown inside `element`. Closed shadow trees cannot be looked into: what they show is not known. */
export function flatChildren(element: Element): ArrayLike<Node> {
  if (isFrame(element)) return frameBody(element)?.childNodes ?? NOTHING;
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  const assigned = isSlot(element) ? element.assignedNodes() : NOTHING;
  return assigned.length > 0 ? assigned : element.childNodes;
}
