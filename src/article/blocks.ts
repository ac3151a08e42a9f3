/** The text of a page, cut into blocks: a paragraph, a heading, a list item, a stretch of a `div` between line breaks. */

/** `length` code units that stand unbroken both in the block, from `at`, and in `node` of the live page, from `from`. */
export interface Stretch {
  readonly at: number;
  readonly node: Text;
  readonly from: number;
  readonly length: number;
  /** The element of the page's copy that the text stands in. */
  readonly holder: Element;
}

export interface Block {
  /** The innermost block-level element, of the page's copy, that the text stands in. */
  readonly element: Element;
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** How many code units of the text are in links. */
  readonly linked: number;
}
