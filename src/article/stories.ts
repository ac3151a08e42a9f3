/** The stories of a page that shows several whole ones, such as a page that scrolls on into the next story. */

import { toIso } from './dates.ts';
import { clean, firstOf } from './meta-elements.ts';
import type { Metadata } from './metadata.ts';
import { isHeadline, titleKey } from './title.ts';

const HOLDER = 'article, [role="article"], [itemtype*="schema.org/"][itemtype$="Article"]';
/** A teaser of another story has fewer. */
const LEAST_WORDS = 60;

function wordsIn(holder: Element): number {
  const paragraphs = [...holder.querySelectorAll('p')];
  return paragraphs.reduce((sum, { textContent }) => sum + (textContent?.match(/\S+/g)?.length ?? 0), 0);
}

const isStory = (holder: Element): boolean =>
  holder.parentElement?.closest(HOLDER) == null &&
  holder.querySelector('h1, h2') !== null &&
  wordsIn(holder) >= LEAST_WORDS;

/**
 * The elements that each hold a whole story, in document order; empty where the page has one story or none. The entries
 * of a live page are no stories of their own: none of them has the page's main heading.
 */
export function findStories(document: Document): Element[] {
  const stories = [...document.querySelectorAll(HOLDER)].filter(isStory);
  return stories.length > 1 && stories.some((story) => story.querySelector('h1') !== null) ? stories : [];
}

/** What is known of `story`, at `url`: the page's own metadata if it goes by this headline, else what stands in it. */
export function storyMetadata(story: Element, url: string | null, page: Metadata): Metadata {
  const title = clean(story.querySelector('h1, h2')?.textContent) ?? '';
  if (isHeadline(title, page.titleKeys)) return page;
  const dates = [...story.querySelectorAll('time[datetime]')].map((time) => toIso(time.getAttribute('datetime') ?? ''));
  return {
    ...page,
    url,
    title,
    titleKeys: [titleKey(title)],
    byline: null,
    published: firstOf(dates),
    modified: null,
    isFree: true,
    origins: [],
  };
}
