/** The flags of a page that is visited again: which they are, and what has become of what was flagged. */

import type { Span } from '../base/span.ts';
import { anchor } from '../text/anchor.ts';
import type { Flag } from './flag.ts';

/**
 * `same`: the page's text is as it was. `kept`: the flagged words are, the page's other text is not. `changed`: the words
 * themselves were edited (for a whole page: its text). `gone`: they are no longer there.
 */
export type FlagState = 'same' | 'kept' | 'changed' | 'gone';

export interface PlacedFlag {
  readonly flag: Flag;
  readonly state: FlagState;
  /** Where the flagged words are in the page's text now; null for a whole page, and where they are gone. */
  readonly at: Span | null;
}

/** A page as it is now. */
export interface CurrentPage {
  readonly url: string | null;
  readonly text: string;
  /** SHA-256 of `text`. */
  readonly sha256: string;
}

/** Parameters that say where the reader came from, not what the page is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ref_src)(?:=|$)/i;

/** An address without what leads to the same page: fragment, tracking, a slash at the end. */
export function pageKey(url: string): string {
  const [address = ''] = url.split('#');
  const [path = '', query = ''] = address.split(/\?(.*)/s);
  const parameters = query.split('&').filter((parameter) => parameter !== '' && !TRACKING.test(parameter));
  return path.replace(/\/$/, '') + (parameters.length === 0 ? '' : `?${parameters.join('&')}`);
}

/** Whether the flag was made on this page: by its address, or by its very text. */
function isOnPage({ page }: Flag, { url, sha256 }: Omit<CurrentPage, 'text'>): boolean {
  if (page.sha256 === sha256) return true;
  return page.url !== null && url !== null && pageKey(page.url) === pageKey(url);
}

function place(flag: Flag, { text, sha256 }: CurrentPage): PlacedFlag {
  const { passage, page } = flag;
  const isSame = page.sha256 === sha256;
  if (passage === null) return { flag, state: isSame ? 'same' : 'changed', at: null };
  if (isSame) return { flag, state: 'same', at: { start: passage.start, end: passage.end } };
  const found = anchor(text, passage);
  if (found === null) return { flag, state: 'gone', at: null };
  return { flag, state: found.isExact ? 'kept' : 'changed', at: { start: found.start, end: found.end } };
}

/** The page's flags, in the order of the page: whole pages first, what is gone last. */
export function flagsOnPage(flags: readonly Flag[], page: CurrentPage): PlacedFlag[] {
  const order = ({ flag, at }: PlacedFlag) => (flag.passage === null ? -1 : (at?.start ?? Number.POSITIVE_INFINITY));
  const placed = flags.filter((flag) => isOnPage(flag, page)).map((flag) => place(flag, page));
  return placed.sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
}
