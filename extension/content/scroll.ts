/** Whether the page lays the range out: not if its nodes were removed, or are hidden. */
export const isShown = (range: Range): boolean => range.startContainer.isConnected && range.getClientRects().length > 0;

function* scrollersAround(node: Node): Generator<Element> {
  for (let element = node.parentElement; element; element = element.parentElement) {
    const isRoot = element === document.scrollingElement || element === document.body;
    if (
      !isRoot &&
      element.scrollHeight > element.clientHeight &&
      /auto|scroll/.test(getComputedStyle(element).overflowY)
    ) {
      yield element;
    }
  }
}

/** How far the middle of `inner` is below the middle of a box, in CSS pixels. */
const offCentre = (inner: DOMRect, top: number, height: number): number =>
  inner.top + inner.height / 2 - (top + height / 2);

/** Brings the range to the middle of the window, and of every box that scrolls within the page. */
export function scrollToRange(range: Range): void {
  for (const scroller of scrollersAround(range.commonAncestorContainer)) {
    const top = scroller.getBoundingClientRect().top;
    scroller.scrollBy({
      top: offCentre(range.getBoundingClientRect(), top, scroller.clientHeight),
      behavior: 'instant',
    });
  }
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = offCentre(range.getBoundingClientRect(), 0, innerHeight);
  scrollBy({ top, behavior: isCalm ? 'instant' : 'smooth' });
}
