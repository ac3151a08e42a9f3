/**
 * Links to a passage in a page: `#:~:text=…`, by which browsers scroll to words and mark them.
 * https://wicg.github.io/scroll-to-text-fragment/
 */

import { findWords } from '../text/words.ts';

/** A longer passage is given by its first and its last words: links stay short, and what is between may differ. */
const MOST_WHOLE = 12;
const EDGE = 5;

/** A dash would join a part to the next, a comma part it, an ampersand end it; the rest `encodeURIComponent` sees to. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\s+/g, ' ')).replaceAll('-', '%2D');

/** The fragment's directive for a passage, `text=…`; null where the passage has no word. */
export function textDirective(passage: string): string | null {
  const { count, start, end } = findWords(passage);
  const words = (from: number, to: number): string => passage.slice(start[from], end[to - 1]);
  if (count === 0) return null;
  if (count <= MOST_WHOLE) return `text=${encode(words(0, count))}`;
  return `text=${encode(words(0, EDGE))},${encode(words(count - EDGE, count))}`;
}

/** `url`, leading to the passage in it; the address itself where the passage has no word. */
export function linkToText(url: string, passage: string): string {
  const directive = textDirective(passage);
  if (directive === null) return url;
  const [address = '', fragment = ''] = url.split(/#(.*)/s);
  const [own = ''] = fragment.split(':~:');
  return `${address}#${own}:~:${directive}`;
}
