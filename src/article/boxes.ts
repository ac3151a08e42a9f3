/**
 * Boxes: parts of an article's container that are not its text (captions, related stories, share bars, newsletter forms,
 * comments), told by tag, role, and the words of class and id.
 */

import type { Block } from './blocks.ts';
import type { Container } from './container.ts';
import { namesOf } from './names.ts';

/** An element with this share of the article's words is no box, whatever its name. */
const LARGEST_BOX = 0.3;

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const TAGS = set('figcaption aside nav footer form button dialog header');
const ROLES = set('navigation complementary contentinfo search form menu menubar dialog banner');
const WORDS = set(`
  ad ads advert adverts advertisement advertising adsense adslot dfp sponsor sponsored promo promos promotion promoted
  outbrain taboola caption captions figcaption photocredit imagecredit
  related recommended recommendation recommendations recirc recirculation teaser teasers trending readmore seealso
  newsletter newsletters signup subscribe subscription subscriptions donation cta
  share shares sharing sharebar sharethis addthis sharedaddy comment comments commenting disqus
  breadcrumb breadcrumbs nav navigation navbar menu pagination pager toc tags taglist topics sidebar popular mostread
  mostpopular gallery slideshow slider carousel lightbox bio toolbar tooltip popup modal overlay cookie cookies gdpr
  consent disclaimer byline dateline timestamp credit credits attribution postmeta pullquote footer masthead poll quiz
  survey embedbox`);
const PHRASES = set(`
  read_more more_stories more_news more_from also_like see_also most_read sign_up up_next print_only print_header
  pull_quote author_content author_box author_bio author_info about_author post_author author_card article_meta
  post_meta entry_meta story_meta meta_data video_player audio_player media_caption photo_caption image_caption
  image_credit photo_credit image_source origin_text post_info code_block sidebar_widget footer_widget widget_area
  product_callout article_tags post_tags`);

/** Names that say what an element has or lacks ("has-ads", "no-sidebar") do not say what it is. */
const STATES = set('has have with without no not non is in');

function isBoxName(words: readonly string[]): boolean {
  if (STATES.has(words[0] ?? '')) return false;
  return words.some((word, i) => WORDS.has(word) || PHRASES.has(`${word}_${words[i + 1]}`));
}

/** Pictures and posts are boxes, unless they frame a quotation. */
const framesNothing = (element: Element): boolean => element.querySelector('blockquote') === null;

function isBox(element: Element): boolean {
  const tag = element.localName;
  if (TAGS.has(tag) || ROLES.has(element.getAttribute('role') ?? '')) return true;
  if (tag === 'figure') return framesNothing(element);
  const names = namesOf(element);
  return names.some(isBoxName) || (names.some((words) => words.includes('social')) && framesNothing(element));
}

/** Tells for each block whether it stands in a box within `container`. Cost: each element is looked at once. */
export function boxFinder(container: Container): (block: Block) => boolean {
  const most = (container.words.get(container.element) ?? 0) * LARGEST_BOX;
  const known = new Map<Element, boolean>([[container.element, false]]);
  const isBoxed = (element: Element): boolean => {
    const answer = known.get(element);
    if (answer !== undefined) return answer;
    const isOwn = (container.words.get(element) ?? 0) < most && isBox(element);
    const found = isOwn || (element.parentElement !== null && isBoxed(element.parentElement));
    known.set(element, found);
    return found;
  };
  return ({ element }) => isBoxed(element);
}
