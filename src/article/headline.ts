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

/** Whether a heading is the name of the site: it leads to the front page. */
function isSiteName(heading: Element): boolean {
  const link = heading.closest('a') ?? heading.querySelector('a');
  return /^(?:https?:\/\/[^/]+)?\/?$/i.test(link?.getAttribute('href') ?? '-');
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
  const headings = [...document.querySelectorAll('h1')]
    .filter((heading) => !isSiteName(heading))
    .map(({ textContent }) => clean(textContent))
    .filter((text) => text !== null);
  const shown = headings.length === 1 ? headings : [];
  const stated = [linked, ...statedAs(meta, ['og:title', 'twitter:title']), ...shown, clean(document.title)].filter(
    (text) => text !== null,
  );
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
