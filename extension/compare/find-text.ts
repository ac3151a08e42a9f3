/** Finding words in what is laid out, without a change to the document: ranges for the CSS Custom Highlight API. */

/** Numbers, labels and the like, which are no part of the texts. */
const NOT_TEXT = '.number, .tag, .hidden-text, .row-label, .sealed-notice, .blanks';

/** The text without case and typography, code unit by code unit. */
function folded(text: string): string {
  const plain = text
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\s/g, ' ');
  const lower = plain.toLowerCase();
  if (lower.length === plain.length) return lower;
  // A letter like İ is of more units in lower case: of those the first, the letter without its dot, stands for it.
  return Array.from(plain, (letter) => letter.toLowerCase().slice(0, letter.length)).join('');
}

interface Place {
  readonly node: Text;
  /** Where the node's text begins in the paragraph's. */
  readonly start: number;
}

function textNodes(paragraph: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(NOT_TEXT)) nodes.push(node);
  }
  return nodes;
}

function placesOf(nodes: readonly Text[]): Place[] {
  let start = 0;
  return nodes.map((node) => {
    const place = { node, start };
    start += node.data.length;
    return place;
  });
}

function rangeOf(places: readonly Place[], start: number, end: number): Range {
  const range = new Range();
  const first = places.findLast((place) => place.start <= start);
  const last = places.findLast((place) => place.start < end);
  if (first && last) {
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
  }
  return range;
}

function findIn(paragraph: Element, wanted: string): Range[] {
  const nodes = textNodes(paragraph);
  const text = folded(nodes.map(({ data }) => data).join(''));
  const ranges: Range[] = [];
  const places = placesOf(nodes);
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    ranges.push(rangeOf(places, at, at + wanted.length));
  }
  return ranges;
}

/** Every place in the paragraphs that are laid out within `root` where these words stand, in the order of the document. */
export function findText(root: ParentNode, words: string): Range[] {
  const wanted = folded(words.trim());
  if (wanted === '') return [];
  const shown = [...root.querySelectorAll('.paragraph')].filter((one) => one.getClientRects().length > 0);
  return shown.flatMap((paragraph) => findIn(paragraph, wanted));
}
