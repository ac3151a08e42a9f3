/** The headline, among the several that a page states. */

import { clean, firstOf, type MetaElements, statedAs } from './meta-elements.ts';
import { partTitle, titleKey } from './title.ts';

export interface Headlines {
  readonly title: string;
  /** Every writing of the headline that the page gives, as keys (`titleKey`). */
  readonly keys: readonly string[];
  /** The outlet, where a page title ends with its name. */
  readonly outlet: string | null;
}

/**
 * Chooses the headline: JSON-LD's (`linked`) where the page bears it out or states no other, else OpenGraph's, that of
 * `h1`, of `title`. `outlets` are names of the site, to be cut from their ends.
 */
export function readHeadlines(
  document: Document,
  meta: MetaElements,
  linked: string | null,
  outlets: readonly string[],
): Headlines {
  const headings = Array.from(document.querySelectorAll('h1'), ({ textContent }) => clean(textContent)).filter(
    (text) => text !== null,
  );
  const shown = headings.length === 1 ? headings : [];
  const page = clean(document.title);
  const isOfPage = shown.some((heading) => titleKey(page ?? heading).includes(titleKey(heading)));
  const below = isOfPage ? [...shown, page] : [page, ...shown];
  const stated = [linked, ...statedAs(meta, ['og:title', 'twitter:title']), ...below].filter((text) => text !== null);
  const outletKeys = outlets.map(titleKey);
  const parted = stated
    .map((title) => partTitle(title, outlets, headings))
    .filter((part) => !outletKeys.includes(titleKey(part.headline)));
  const keys = parted.map((part) => titleKey(part.headline));
  const [first, second] = keys;
  const isBorneOut = linked === null || second === undefined || keys.indexOf(first ?? '', 1) > 0;
  return {
    title: parted[isBorneOut ? 0 : 1]?.headline ?? '',
    keys: [...new Set([...keys, ...stated.map(titleKey)])].filter((key) => key !== '' && !outletKeys.includes(key)),
    outlet: firstOf(parted.map((part) => part.outlet)),
  };
}
