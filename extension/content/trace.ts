/** What tells at little cost whether an article may have changed since it was read: its element's text, and the address. */

import { hashString } from '../../src/base/hash.ts';
import type { Article, PageMap } from '../../src/index.ts';

export interface Trace {
  readonly holder: Element;
  readonly fingerprint: string;
}

/**
 * An element around all of the article, and around what may carry it on beside; the page's body where the article lies
 * in several trees, or is no longer found.
 */
function holderOf({ paragraphs }: Article, map: PageMap): Element {
  const found = paragraphs.flatMap((paragraph) => map.ranges(paragraph));
  const [first, last] = [found[0]?.startContainer, found.at(-1)?.endContainer];
  if (!first || !last || first.getRootNode() !== last.getRootNode()) return document.body;
  let holder = first.parentElement;
  while (holder !== null && !holder.contains(last)) holder = holder.parentElement;
  return holder?.parentElement ?? document.body;
}

/** The page's address, its place in the page aside. */
export const addressNow = (): string => location.href.replace(/#.*/, '');

const fingerprintOf = (holder: Element): string => `${addressNow()} ${hashString(holder.textContent ?? '')}`;

export function traceOf(article: Article, map: PageMap): Trace {
  const holder = holderOf(article, map);
  return { holder, fingerprint: fingerprintOf(holder) };
}

export const isUntouched = ({ holder, fingerprint }: Trace): boolean =>
  holder.isConnected && fingerprintOf(holder) === fingerprint;
