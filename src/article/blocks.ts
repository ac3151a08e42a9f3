/**
 * The text of a live document, cut into blocks: a paragraph, a heading, a list item, a stretch of a `div` between two
 * line breaks. White space is collapsed as a browser shows it, and each code unit can be traced to its text node.
 * Cost: linear in the document; the document is only read.
 */

import { BlockWriter } from './block-writer.ts';

/** `length` code units that stand unbroken both in the block, from `at`, and in `node`, from `from`. */
export interface Stretch {
  readonly at: number;
  readonly node: Text;
  readonly from: number;
  readonly length: number;
}

export interface Block {
  /** The innermost block-level element that the text stands in. */
  readonly element: Element;
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** How many code units of the text are in links. */
  readonly linked: number;
}

const UNREAD = new Set(
  'script style noscript template iframe object embed svg canvas video audio textarea select button input head title map'.split(
    ' ',
  ),
);
const BLOCK_LEVEL = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre search section summary table tbody td
  tfoot th thead tr ul`.split(/\s+/),
);
const HIDDEN_STYLE = /(?:^|;)\s*display\s*:\s*none/i;
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only|s-only)?|(?:u-)?(?:a11y|visually)-hidden|assistive-text|clipped-text)(?:\s|$)/i;

/** Whether `element` is marked as not shown: by attribute, inline style or a usual class, so that every DOM agrees. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return element.getAttribute('hidden') !== 'until-found';
  if (FOR_SCREEN_READERS.test(element.getAttribute('class') ?? '')) return true;
  const style = element.getAttribute('style');
  return style !== null && HIDDEN_STYLE.test(style);
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;

/** The blocks of all that `root` shows, in document order. */
export function readBlocks(root: Element): Block[] {
  const writer = new BlockWriter();
  /** The block-level elements that are open, innermost last. */
  const open: Element[] = [root];
  let links = 0;
  const current = (): Element => open.at(-1) ?? root;
  walk(root, {
    enter(element) {
      const tag = element.localName;
      if (tag === 'br') writer.lineBreak(current());
      if (UNREAD.has(tag) || isHidden(element)) return false;
      if (tag === 'a') links++;
      if (!BLOCK_LEVEL.has(tag)) return true;
      writer.close(current());
      open.push(element);
      return true;
    },
    leave(element) {
      if (element.localName === 'a') links--;
      if (!BLOCK_LEVEL.has(element.localName)) return;
      writer.close(current());
      open.pop();
    },
    text: (node) => writer.write(node, links > 0),
  });
  writer.close(root);
  return writer.blocks;
}

interface Visitor {
  /** Whether to go on to what is inside; if so, `leave` follows. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
}

/** Visits what is below `root` in document order, without recursion: a page may be nested as deep as it likes. */
function walk(root: Element, visitor: Visitor): void {
  let node: Node | null = root.firstChild;
  while (node) {
    if (isText(node)) visitor.text(node);
    const entered: Element | null = isElement(node) && visitor.enter(node) ? node : null;
    if (entered && entered.firstChild === null) visitor.leave(entered);
    node = entered?.firstChild ?? following(node, root, visitor);
  }
}

/** The next node that is not inside `node`; leaves the elements that end before it. */
function following(node: Node, root: Element, visitor: Visitor): Node | null {
  let last = node;
  while (last.nextSibling === null) {
    const parent = last.parentNode;
    if (parent === null || parent === root) return null;
    if (isElement(parent)) visitor.leave(parent);
    last = parent;
  }
  return last.nextSibling;
}
