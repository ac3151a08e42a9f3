/** What the view's address says: which tab's report, and where to begin. */

function numberIn(name: string): number | null {
  const value = new URLSearchParams(location.search).get(name) ?? '';
  return /^\d+$/.test(value) ? Number(value) : null;
}

/** `tab`: null in a panel, which follows the active tab. */
export const tabInAddress = (): number | null => numberIn('tab');

/** `at`: where in the page's text the passage to begin with stands, in UTF-16 code units. */
export const placeInAddress = (): number | null => numberIn('at');
